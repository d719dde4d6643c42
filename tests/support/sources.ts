import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A source file as the architecture test sees it. */
export type Source = {
  /** From the project's folder, such as `lib/domain/today.ts`. */
  path: string;
  lines: number;
  /** The text without comments. */
  code: string;
  /** The text with comments and the contents of strings taken out, for rules about names used in code. */
  bare: string;
  /** Every import, static or dynamic, of a type or a value: a path of the project, or a package's name. */
  imports: string[];
};

/** Every file under `folders` with one of the `endings`, except generated code. */
export function filesUnder(folders: string[], endings: string[]): string[] {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { withFileTypes: true, recursive: true }))
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .filter((path) => !path.startsWith("lib/generated/"))
    .sort();
}

export function readSource(path: string): Source {
  const text = readFileSync(join(root, path), "utf8");
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'`\\])\/\/.*$/gm, "$1");
  const bare = code.replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
  const found = code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)"([^"]+)"/g);
  const imports = [...found].map((match) => target(path, match[1] ?? ""));
  return { path, lines: text.split("\n").length - 1, code, bare, imports };
}

function target(from: string, specifier: string): string {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  if (specifier.startsWith(".")) return normalize(join(dirname(from), specifier));
  return specifier;
}

/** The file an import of the project leads to, among `paths`; null when it leads out of them. */
export function resolveImport(specifier: string, paths: Set<string>): string | null {
  const candidates = ["", ".ts", ".tsx", "/index.ts"].map((ending) => specifier + ending);
  return candidates.find((path) => paths.has(path)) ?? null;
}

/** One cycle among the imports, as the files it passes through; null when there is none. */
export function findCycle(sources: Source[]): string[] | null {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const paths = new Set(byPath.keys());
  const done = new Set<string>();
  const walk = (path: string, trail: string[]): string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const specifier of byPath.get(path)?.imports ?? []) {
      const next = resolveImport(specifier, paths);
      const cycle = next ? walk(next, [...trail, path]) : null;
      if (cycle) return cycle;
    }
    done.add(path);
    return null;
  };
  for (const path of paths) {
    const cycle = walk(path, []);
    if (cycle) return cycle;
  }
  return null;
}

import { isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from "yaml";
import type { FieldPath, PackageIssue, PackageRefusal, PackageRefusalCode } from "@/lib/domain/package-refusal";
import { fieldName } from "@/lib/domain/package-refusal";
import { unfitAt } from "@/lib/formats/package/yaml-tokens";

/** No file may be larger, in bytes of UTF-8. */
export const LARGEST_PACKAGE = 5_000_000;
/** More refusals than these are not worth reading at once, nor finding the places of. */
const MOST_REFUSALS = 200;

export type YamlFile = {
  value: unknown;
  /** Places issues found in `value` in the file, in the file's order. */
  place: (issues: PackageIssue[]) => PackageRefusal[];
};
export type YamlReading = { ok: true; file: YamlFile } | { ok: false; refusals: PackageRefusal[] };

/**
 * Reads one YAML file into plain values, keeping where each stands. Only what
 * JSON can say is accepted: no anchors, aliases, tags or second documents, and
 * no field twice. `name` is shown in refusals.
 */
export function readYaml(name: string, content: string | Uint8Array): YamlReading {
  const text = decode(content);
  const refuse = (
    code: PackageRefusalCode,
    line = 1,
    column = 1,
    params: PackageIssue["params"] = {},
  ): YamlReading => ({
    ok: false,
    refusals: [{ file: name, line, column, field: "", code, params }],
  });
  if (text === "too-large") return refuse("too-large", 1, 1, { megabytes: LARGEST_PACKAGE / 1_000_000 });
  if (text === "not-utf8") return refuse("not-utf8");

  const source = text.content;
  const unfit = unfitAt(source);
  if (unfit !== null) {
    const before = source.slice(0, unfit).split("\n");
    return refuse("too-deep", before.length, (before.at(-1) ?? "").length + 1);
  }
  const lines = new LineCounter();
  const document = parseDocument(source, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    merge: false,
    schema: "core",
    version: "1.2",
  });
  const refusals: PackageRefusal[] = [];
  const at = (offset: number, code: PackageRefusalCode, field: string, params: PackageIssue["params"] = {}) => {
    const { line, col } = lines.linePos(offset);
    refusals.push({ file: name, line: Math.max(line, 1), column: Math.max(col, 1), field, code, params });
  };
  for (const problem of [...document.errors, ...document.warnings]) {
    const code =
      problem.code === "MULTIPLE_DOCS" ? "several-documents" : problem.code.startsWith("TAG") ? "tag" : "syntax";
    at(problem.pos[0], code, "", { detail: problem.message });
  }
  if (refusals.length === 0) plainOnly(document.contents, at);
  if (refusals.length === 0 && !isMap(document.contents)) return refuse("not-a-package");
  if (refusals.length > 0) return { ok: false, refusals: refusals.slice(0, MOST_REFUSALS) };

  const root = document.contents;
  return {
    ok: true,
    file: {
      value: document.toJS(),
      place: (issues) =>
        issues
          .slice(0, MOST_REFUSALS)
          .map(({ path, code, params }) => {
            const { line, col } = lines.linePos(offsetOf(root, path));
            return { file: name, line, column: col, field: fieldName(path), code, params };
          })
          .sort((a, b) => a.line - b.line || a.column - b.column),
    },
  };
}

function decode(content: string | Uint8Array): { content: string } | "too-large" | "not-utf8" {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  if (bytes.length > LARGEST_PACKAGE) return "too-large";
  try {
    return { content: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return "not-utf8";
  }
}

type Report = (offset: number, code: PackageRefusalCode, field: string, params?: PackageIssue["params"]) => void;

/** Reports whatever JSON could not say: anchors and aliases, names that are not text, a name twice in one place. */
function plainOnly(contents: Node | null, report: Report): void {
  visit(contents, {
    Alias: (_key, node) => report(node.range?.[0] ?? 0, "alias", ""),
    Node: (_key, node) => {
      if (isAlias(node)) return;
      if (node.anchor !== undefined) report(node.range?.[0] ?? 0, "alias", "");
      if (node.tag !== undefined && isScalar(node) && !node.tag.startsWith("tag:yaml.org,2002:"))
        report(node.range?.[0] ?? 0, "tag", "", { detail: node.tag });
    },
    Map: (_key, node) => {
      const seen = new Set<string>();
      for (const { key } of node.items) {
        const offset = isNode(key) ? (key.range?.[0] ?? 0) : 0;
        if (!isScalar(key) || typeof key.value !== "string") {
          report(offset, "field-name", "");
          continue;
        }
        if (seen.has(key.value)) report(offset, "duplicate-field", key.value, { field: key.value });
        seen.add(key.value);
      }
    },
  });
}

/** Where `path` begins: at its own name, else at the innermost part of it that is there. */
function offsetOf(root: unknown, path: FieldPath): number {
  let node = root;
  let offset = isNode(root) ? (root.range?.[0] ?? 0) : 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === part);
      if (!pair) return offset;
      offset = isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value;
    } else if (isSeq(node) && typeof part === "number" && isNode(node.items[part])) {
      node = node.items[part];
      offset = isNode(node) ? (node.range?.[0] ?? offset) : offset;
    } else return offset;
  }
  return offset;
}

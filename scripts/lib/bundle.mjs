import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./run.mjs";

const ownAddress = ["import", "meta", "url"].join("."); // in parts, so that this file survives its own rule

const outdir = `${root}.cache/bundle`;

/** What the server of a built site runs. */
export const SERVED = ["scripts/site.ts", "scripts/lib/prepare-database.mjs"];
/** Where it stands, `SERVED` is bundled for good (scripts/pack.mjs), also where nothing can be written. */
export const packedMark = `${outdir}/packed`;

/** Keeps `import.meta.url` what it is in the source file, though the code moves to another folder. */
const keepAddresses = {
  name: "keep-addresses",
  setup(bundler) {
    bundler.onLoad({ filter: /\.(ts|mjs)$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replaceAll(ownAddress, JSON.stringify(pathToFileURL(path).href)),
      loader: path.endsWith(".ts") ? "ts" : "js",
    }));
  },
};

/** Puts a whole file in its place at once, unless it is there: several programs may be starting from this folder. */
async function put({ path, contents }) {
  if (
    await readFile(path).then(
      (there) => there.equals(contents),
      () => false,
    )
  )
    return;
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}`;
  await writeFile(beside, contents);
  await rename(beside, path);
}

/**
 * Joins a script and the project's files it imports into plain files; what it
 * imports on demand stays apart and is loaded on demand. Takes a tenth of a
 * second, where loading the files one by one through a TypeScript loader takes two.
 * @param {string} entry from the project's folder
 * @returns {Promise<string>} where the script to run is
 */
export async function bundle(entry) {
  const bundled = `${outdir}/${entry.replace(/^.*\/|\.\w+$/g, "")}.mjs`;
  if (SERVED.includes(entry) && existsSync(packedMark)) return bundled;
  const { build } = await import("esbuild"); // on demand: `npm start` runs this file before anything is installed
  const { outputFiles } = await build({
    entryPoints: [root + entry],
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    tsconfig: `${root}tsconfig.json`,
    plugins: [keepAddresses],
    logLevel: "error",
    write: false,
  });
  for (const file of outputFiles.reverse()) await put(file); // the script itself last, after all it imports
  return bundled;
}

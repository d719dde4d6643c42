import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { root } from "./run.mjs";

function* filesUnder(path) {
  if (!existsSync(root + path)) return;
  if (statSync(root + path).isFile()) return yield path;
  const entries = readdirSync(root + path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) yield* filesUnder(`${path}/${entry.name}`);
}

/** A hash of the names and contents of files and folders, and of `extra` values. */
export function fingerprint(paths, extra = []) {
  const hash = createHash("sha256").update(JSON.stringify(extra));
  for (const path of paths) {
    for (const file of filesUnder(path)) hash.update(`\0${file}\0`).update(readFileSync(root + file));
  }
  return hash.digest("hex");
}

/** Whether the stamp at `path` holds `value`, that is, the work was done before on the same input. */
export const stamped = (path, value) => existsSync(root + path) && readFileSync(root + path, "utf8") === value;

/** Leaves a stamp; called only once the work has succeeded. */
export function stamp(path, value) {
  mkdirSync(dirname(root + path), { recursive: true });
  writeFileSync(root + path, value);
}

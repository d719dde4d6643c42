import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { root } from "./run.mjs";

/**
 * Packages that only building needs, though they stand among the others because `npm start` builds; and `sharp`,
 * with which Next would make pictures smaller (switched off in next.config.ts).
 */
const BUILDING = ["prisma", "typescript", "tailwindcss", "@tailwindcss/postcss", "sharp"];

/** What a running site never reads, although it lies in packages or in the build that it does read. */
const UNREAD = [
  /\.map$/, // nothing here asks Node for them, and they are half of Next
  /\.d\.[cm]?ts$/,
  /^node_modules\/better-sqlite3\/(deps|src)\//,
  /^node_modules\/better-sqlite3\/build\/(?!Release\/better_sqlite3\.node$)/,
  /^node_modules\/@prisma\/client\/runtime\/.*\.(sqlserver|mysql|cockroachdb)\./,
];

/** Where Node finds package `name` from the one at `path` ("" is the project), as paths of the lock file; or null. */
function found(packages, path, name) {
  const here = `${path && `${path}/`}node_modules/${name}`;
  if (packages[here]) return here;
  return path ? found(packages, path.slice(0, Math.max(0, path.lastIndexOf("/node_modules/"))), name) : null;
}

/**
 * The packages that a running site can load: those it depends on, and theirs in turn. A peer that may be
 * missing is not followed, unlike by `npm prune`, which keeps test runners and compilers for its sake.
 * @param {Record<string, any>} packages of a lock file (version 3), "" being the project
 * @returns {Set<string>} their paths in the lock file
 */
export function packagesToRun(packages, building = BUILDING) {
  const reached = new Set([""]);
  for (const path of reached) {
    const { dependencies, optionalDependencies, peerDependencies, peerDependenciesMeta } = packages[path];
    const peers = Object.keys(peerDependencies ?? {}).filter((name) => !peerDependenciesMeta?.[name]?.optional);
    for (const name of [...Object.keys({ ...dependencies, ...optionalDependencies }), ...peers]) {
      const next = building.includes(name) ? null : found(packages, path, name);
      if (next) reached.add(next);
    }
  }
  reached.delete("");
  return reached;
}

/** Whether a file, named from the project's folder, is of no use to a running site. */
export const unread = (file) => UNREAD.some((pattern) => pattern.test(file));

function removeUnread(folder) {
  for (const entry of readdirSync(root + folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) removeUnread(path);
    else if (unread(path)) rmSync(root + path);
  }
}

/** Leaves of the installed packages what a running site can load. Nothing can be built or tested here afterwards. */
export function trimPackages() {
  const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, "utf8"));
  const kept = packagesToRun(packages);
  const gone = Object.keys(packages).filter((path) => path && !kept.has(path) && existsSync(root + path));
  for (const path of gone) rmSync(root + path, { recursive: true, force: true });
  removeUnread("node_modules");
  return { note: `${gone.length} packages left out` };
}

/** Leaves of the build what a running site reads. */
export function trimBuild() {
  for (const folder of [".next/cache", ".next/types"]) rmSync(root + folder, { recursive: true, force: true });
  removeUnread(".next");
}

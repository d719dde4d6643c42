import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fingerprint, stamp, stamped } from "./fingerprint.mjs";
import { collect, must, root } from "./run.mjs";
import { Stop } from "./steps.mjs";

const packagesStamp = "node_modules/.tracker-packages";
const nativeStamp = "node_modules/.tracker-native";
const wanted = () => fingerprint(["package.json", "package-lock.json"], [process.versions.modules, process.platform]);

/** Stops unless this Node can run the project. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Stop(`Node 20.19 or later is needed; this is ${version}.`);
}

/**
 * Installs the packages of the lock file, without their install scripts: compiling
 * SQLite takes most of the time and runs beside the build (see `buildNative`).
 * `npm install` and not `npm ci`, which refuses a lock file that lacks optional
 * packages of other platforms; `--no-save` leaves the lock file as it is.
 */
export async function installPackages() {
  if (stamped(packagesStamp, wanted())) return { skipped: "nothing changed" };
  await must("npm", ["install", "--no-save", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund"]);
  stamp(packagesStamp, wanted());
}

/** Packages of the lock file that have an install script which package.json allows. */
function packagesWithScripts() {
  const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, "utf8"));
  const { allowScripts } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  return Object.entries(packages)
    .filter(([path, entry]) => entry.hasInstallScript && existsSync(root + path))
    .map(([path]) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length))
    .filter((name) => allowScripts[name]);
}

async function sqliteLoads() {
  const { code } = await collect(process.execPath, ["-e", 'new (require("better-sqlite3"))(":memory:")']);
  return code === 0;
}

/** Settings for node-gyp: all cores, and this Node's own headers where it brought them along. */
function compilerSettings() {
  const headers = resolve(dirname(process.execPath), "..");
  const own = existsSync(`${headers}/include/node/node.h`) ? { npm_config_nodedir: headers } : {};
  return { JOBS: "max", ...own };
}

/** Runs the allowed install scripts; SQLite is compiled unless a working one is there. */
export async function buildNative() {
  if (stamped(nativeStamp, wanted())) return { skipped: "nothing changed" };
  const ready = await sqliteLoads();
  const names = packagesWithScripts().filter((name) => !(ready && name === "better-sqlite3"));
  if (names.length > 0) await must("npm", ["rebuild", ...names], { env: compilerSettings() });
  if (!ready && !(await sqliteLoads())) {
    throw new Stop("better-sqlite3 could not be compiled. A C++ compiler, make and Python 3 are needed.");
  }
  stamp(nativeStamp, wanted());
}

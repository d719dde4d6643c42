import { existsSync } from "node:fs";
import { root } from "./lib/run.mjs";
import { loadSettings } from "./lib/settings.mjs";

/** `npm run tracker -- COMMAND`: the command line. Runs the TypeScript of scripts/tracker in this process. */
process.chdir(root);
if (!existsSync("node_modules/tsx") || !existsSync("lib/generated/sqlite")) {
  process.stderr.write("The packages are not installed yet. Run npm start once, then this again.\n");
  process.exit(1);
}
loadSettings();
const { register } = await import("tsx/esm/api");
register();
const { main } = await import("./tracker/main.ts");
process.exitCode = await main(process.argv.slice(2));

import { constants } from "node:os";
import { bundle } from "./lib/bundle.mjs";
import { prepareDatabase } from "./lib/database.mjs";
import { root } from "./lib/run.mjs";
import { loadSettings } from "./lib/settings.mjs";
import { main } from "./lib/steps.mjs";

/**
 * The server of the built site: `node scripts/site.mjs`, on PORT. `npm start` runs it once all is
 * ready; with `--prepare` it brings the database up to date first, as a container does.
 */
process.env.NODE_ENV = "production";
// Until the server hears signals itself. The first process of a container is not ended by one that it does not hear.
for (const signal of ["SIGTERM", "SIGINT"])
  process.on(signal, () => {
    if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal]);
  });
loadSettings();
if (process.argv.includes("--prepare"))
  await main(async () => {
    const { setupUrl } = await prepareDatabase();
    if (setupUrl) process.stdout.write(`No administrator yet. Set one up, once: ${setupUrl}\n`);
  });
const { serveSite } = await import(await bundle("scripts/site.ts"));
await serveSite(root, Number(process.env.PORT || 3000));

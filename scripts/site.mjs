import { bundle } from "./lib/bundle.mjs";
import { root } from "./lib/run.mjs";
import { loadSettings } from "./lib/settings.mjs";

/** The server of the built site: `node scripts/site.mjs`, on PORT. `npm start` runs it once all is ready. */
process.env.NODE_ENV = "production";
loadSettings();
const { serveSite } = await import(await bundle("scripts/site.ts"));
await serveSite(root, Number(process.env.PORT || 3000));

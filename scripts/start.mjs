import { buildSite } from "./lib/build.mjs";
import { describePreparation, prepareDatabase } from "./lib/database.mjs";
import { buildNative, checkNode, installPackages } from "./lib/install.mjs";
import { stopAll, stopOnSignals } from "./lib/run.mjs";
import { checkPort, serve } from "./lib/serve.mjs";
import { ensureSettings, loadSettings } from "./lib/settings.mjs";
import { elapsed, main, step } from "./lib/steps.mjs";

/** `npm start`: from a fresh clone to a running site; run again, it skips what is done. */
await main(async () => {
  checkNode();
  stopOnSignals(0);
  await step("Settings", ensureSettings);
  loadSettings();
  const port = Number(process.env.PORT || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65536) await checkPort(port);
  await step("Packages", installPackages);
  const { generate } = await import("./prisma/generate.mjs");
  await step("Database clients", async () => ((await generate()) ? undefined : { skipped: "schema unchanged" }));

  let prepared;
  const database = async () => {
    await step("SQLite", buildNative);
    await step("Database", async () => {
      prepared = await prepareDatabase();
      return describePreparation(prepared);
    });
  };
  let server;
  const site = async () => {
    await step("Build", () => buildSite());
    server = serve(port);
  };
  // Compiling SQLite takes one core for a minute, and the build does not need it;
  // the server touches the database at the first request, which is ours, below.
  await Promise.all([database(), site()]).catch(async (problem) => {
    await stopAll();
    throw problem;
  });
  await step("Server", () => server.answers());
  server.process.once("exit", (code) => process.exit(code ?? 0));
  process.stdout.write(`\nReady after ${elapsed()}: http://localhost:${port}/\n`);
  if (prepared.setupUrl) process.stdout.write(`No administrator yet. Set one up, once: ${prepared.setupUrl}\n`);
});

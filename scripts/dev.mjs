import { describePreparation, prepareDatabase } from "./lib/database.mjs";
import { buildNative, checkNode, installPackages } from "./lib/install.mjs";
import { bin, start, stopOnSignals } from "./lib/run.mjs";
import { checkPort } from "./lib/serve.mjs";
import { ensureSettings, loadSettings } from "./lib/settings.mjs";
import { main, step } from "./lib/steps.mjs";

/** `npm run dev`: the site from its sources, rebuilt as they change. */
await main(async () => {
  checkNode();
  stopOnSignals(0);
  await step("Settings", ensureSettings);
  loadSettings();
  const port = Number(process.env.PORT || 3000);
  await checkPort(port);
  await step("Packages", installPackages);
  const { generate } = await import("./prisma/generate.mjs");
  await step("Database clients", async () => ((await generate()) ? undefined : { skipped: "schema unchanged" }));
  await step("SQLite", buildNative);
  let prepared;
  await step("Database", async () => {
    prepared = await prepareDatabase();
    return describePreparation(prepared);
  });
  if (prepared.setupUrl) process.stdout.write(`No administrator yet. Set one up, once: ${prepared.setupUrl}\n`);
  process.stdout.write(
    "Letters and webhook messages wait while developing: npm run tracker -- send --watch sends them.\n",
  );
  const [node, next] = bin("next/dist/bin/next");
  const server = start(node, [next, "dev", "-p", String(port)], { stdio: "inherit" });
  server.once("exit", (code) => process.exit(code ?? 0));
});

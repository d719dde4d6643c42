import { stopOnSignals } from "./lib/run.mjs";
import { main, step } from "./lib/steps.mjs";
import { checkStyle, checkTypes, routeTypes, runVitest } from "./lib/verify.mjs";

/** `npm run check`: types, lint, format, unit tests and architecture, in seconds, while writing. */
await main(async () => {
  stopOnSignals();
  await step("Route types", routeTypes);
  const parts = [
    ["Types", checkTypes],
    ["Lint and format", checkStyle],
    ["Unit and architecture", () => runVitest(["unit"])],
  ];
  let failed = 0;
  const outputs = [];
  for (const [name, work] of parts) {
    await step(name, async () => {
      const result = await work();
      failed += result.failed;
      if (result.failed > 0) outputs.push(result.output);
      return { note: result.failed === 0 ? "" : `${result.failed} failed` };
    });
  }
  for (const output of outputs) process.stdout.write(`\n${output}`);
  process.exitCode = failed === 0 ? 0 : 1;
});

import { readSettings } from "../../lib/env.ts";

/** Runs in a process of its own; `prepareDatabase` bundles it, starts it and takes its answer. */
async function prepare() {
  const settings = readSettings(process.env);
  const { migrate } = await import("../prisma/migrate.mjs");
  const applied = await migrate(settings.DATABASE_URL);
  const { client } = await import("../../lib/data/client.ts");
  const { currentRevision } = await import("../../lib/data/entries.ts");
  const isEmpty = (await currentRevision(client())) === 0;
  const seeded = isEmpty ? await (await import("../seed.ts")).seed() : 0; // loading the importer costs half a second
  const { setupLink } = await import("../setup-link.ts");
  return { applied, seeded, setupUrl: await setupLink() };
}

/** A setting or a database out of reach is worded in one line; anything else with its stack. */
function worded(problem) {
  const plain =
    /^Settings are wrong/.test(problem.message) || ["ECONNREFUSED", "SQLITE_CANTOPEN"].includes(problem.code);
  return plain ? problem.message : problem.stack;
}

const answer = await prepare().then(
  (done) => ({ done }),
  (problem) => ({ problem: worded(problem) }),
);
process.send?.(answer, () => process.exit(0));

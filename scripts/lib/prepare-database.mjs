import { readSettings } from "../../lib/env.ts";

/** Runs under tsx in a process of its own; `prepareDatabase` starts it and takes its answer. */
async function prepare() {
  const settings = readSettings(process.env);
  const { migrate } = await import("../prisma/migrate.mjs");
  const applied = await migrate(settings.DATABASE_URL);
  const { seed } = await import("../seed.ts");
  const seeded = await seed();
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

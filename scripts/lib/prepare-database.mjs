import { readSettings } from "../../lib/env.ts";

/** Runs in a process of its own; `prepareDatabase` bundles it, starts it and takes its answer. */
async function prepare() {
  const settings = readSettings(process.env);
  const { migrate } = await import("../prisma/migrate.mjs");
  const applied = await migrate(settings.DATABASE_URL).catch((problem) => {
    throw new Error(`The database ${withoutPassword(settings.DATABASE_URL)} cannot be used: ${firstLine(problem)}`);
  });
  const { client } = await import("../../lib/data/client.ts");
  const { currentRevision } = await import("../../lib/data/entries.ts");
  const isEmpty = (await currentRevision(client())) === 0;
  const seeded = isEmpty ? await (await import("../seed.ts")).seed() : 0; // loading the importer costs half a second
  const { setupLink } = await import("../setup-link.ts");
  return { applied, seeded, setupUrl: await setupLink() };
}

const withoutPassword = (url) => url.replace(/\/\/([^:@/]*):[^@/]*@/, "//$1:…@");
const firstLine = (problem) => problem.message.replace(/^Migrations: /, "").split("\n")[0];

/** What a person can mend is worded in a line; anything else comes with its stack. */
function worded(problem) {
  return /^(Settings are wrong|The database )/.test(problem.message) ? problem.message : problem.stack;
}

const answer = await prepare().then(
  (done) => ({ done }),
  (problem) => ({ problem: worded(problem) }),
);
process.send?.(answer, () => process.exit(0));

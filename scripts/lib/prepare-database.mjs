import { accessSync, constants, existsSync } from "node:fs";
import { dirname } from "node:path";
import { readSettings } from "../../lib/env.ts";
import { alone } from "../prisma/lock.mjs";

/** Runs in a process of its own; `prepareDatabase` bundles it, starts it and takes its answer. */
async function prepare() {
  const { DATABASE_URL, DATABASE_DIRECT_URL = DATABASE_URL } = readSettings(process.env);
  // Several may start at once on one database; the first prepares it and the others find it prepared.
  return alone(DATABASE_DIRECT_URL, () => prepareAlone(DATABASE_DIRECT_URL)).catch((problem) => {
    if (!isConnectionProblem(problem)) throw problem;
    throw unusable(DATABASE_DIRECT_URL, problem);
  });
}

async function prepareAlone(url) {
  if (url.startsWith("file:")) mustBeWritable(dirname(url.slice("file:".length)));
  const { migrate } = await import("../prisma/migrate.mjs");
  const applied = await migrate(url).catch((problem) => {
    throw unusable(url, problem);
  });
  const { client } = await import("../../lib/data/client.ts");
  const { currentRevision } = await import("../../lib/data/entries.ts");
  const isEmpty = (await currentRevision(client())) === 0;
  const seeded = isEmpty ? await (await import("../seed.ts")).seed() : 0; // loading the importer costs half a second
  const { setupLink } = await import("../setup-link.ts");
  return { applied, seeded, setupUrl: await setupLink() };
}

/** A volume that belongs to another account is told of here; SQLite would only speak of an error. */
function mustBeWritable(folder) {
  if (existsSync(folder)) accessSync(folder, constants.W_OK);
}

/** What node and PostgreSQL say of a server that is not there or does not let us in carries a code. */
const isConnectionProblem = (problem) => typeof problem?.code === "string";
const unusable = (url, problem) =>
  new Error(`The database ${withoutPassword(url)} cannot be used: ${firstLine(problem)}`);
const withoutPassword = (url) => url.replace(/\/\/([^:@/]*):[^@/]*@/, "//$1:…@");
const firstLine = (problem) =>
  // What the engine says of a SQLite file that another program holds.
  /`SocketTimeout`|database is locked/.test(problem.message ?? "")
    ? "another program is using it. Stop the site that runs on it, then try again."
    : (problem.message || problem.code).replace(/^Migrations: /, "").split("\n")[0];

/** What a person can mend is worded in a line; anything else comes with its stack. */
function worded(problem) {
  return /^(Settings are wrong|The database )/.test(problem.message) ? problem.message : problem.stack;
}

const answer = await prepare().then(
  (done) => ({ done }),
  (problem) => ({ problem: worded(problem) }),
);
process.send?.(answer, () => process.exit(0));

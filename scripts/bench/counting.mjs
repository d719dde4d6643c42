import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadSettings } from "../lib/settings.mjs";
import { startPostgres } from "../prisma/postgres.mjs";

/**
 * Counts a filtered list's choices in the database and in memory, side by side: `node scripts/bench/counting.mjs`
 * with DATABASE_URL at a record from `tracker generate`. docs/decisions/0027 says what came of it.
 */
const ROUNDS = 30;
loadSettings();
const { register } = await import("tsx/esm/api");
register();
const { openClient } = await import("../../lib/data/client.ts");
const { NO_FILTERS } = await import("../../lib/domain/filter-terms.ts");
const { listCommitments } = await import("../../lib/domain/filters.ts");
const { agreementsAnswer } = await import("../../lib/queries/agreements.ts");

const filters = {
  ...NO_FILTERS,
  delivery: ["underway"],
  schedule: ["passed"],
  sort: { key: "due", descending: false },
};
const { data: views } = await agreementsAnswer({ asOf: null, knownOn: null });
const rows = views.flatMap(({ slug, commitments }) =>
  commitments.map(({ ref, theme, parties, delivery, schedule, deadline }) => ({
    ...{ slug, ref, theme, parties, delivery: delivery.state, schedule: schedule.state, due: deadline.dueOn },
  })),
);

const COLUMNS = ["slug", "ref", "theme", "delivery", "schedule", "due"];
const TABLES = [
  `CREATE TABLE row (${COLUMNS.map((name) => `${name} TEXT`).join()})`,
  "CREATE TABLE party (slug TEXT, ref TEXT, code TEXT)",
  ...["slug, ref", "theme", "delivery, schedule", "schedule", "due, slug, ref"].map(
    (columns, at) => `CREATE INDEX row_${at} ON row (${columns})`,
  ),
  "CREATE INDEX party_code ON party (code, slug, ref)",
];

const text = (value) => (value === null ? "NULL" : `'${String(value).replaceAll("'", "''")}'`);
const inserts = (table, values) =>
  Array.from({ length: Math.ceil(values.length / 500) }, (_, part) => {
    const some = values.slice(part * 500, (part + 1) * 500).map((cells) => `(${cells.map(text).join()})`);
    return `INSERT INTO ${table} VALUES ${some.join()}`;
  });

/** Every statement of one list: for each filter how many there are and how many would be listed, the total, the page. */
const WHERE = { delivery: "delivery = 'underway'", schedule: "schedule = 'passed'" };
const statements = ["delivery", "schedule", "slug", "theme", "code"].flatMap((column) => {
  const from = column === "code" ? "party JOIN row USING (slug, ref)" : "row";
  const others = Object.entries(WHERE).flatMap(([name, sql]) => (name === column ? [] : [sql]));
  const counted = `SELECT ${column} AS value, CAST(count(*) AS INTEGER) AS n FROM ${from}`;
  return [`${counted} GROUP BY ${column}`, `${counted} WHERE ${others.join(" AND ")} GROUP BY ${column}`];
});
const all = Object.values(WHERE).join(" AND ");
statements.push(`SELECT CAST(count(*) AS INTEGER) AS n FROM row WHERE ${all}`);
statements.push(`SELECT * FROM row WHERE ${all} ORDER BY due NULLS LAST, slug, ref LIMIT 50`);

async function timed(name, work) {
  const times = [];
  for (let round = -5; round < ROUNDS; round += 1) {
    const before = performance.now();
    await work();
    if (round >= 0) times.push(performance.now() - before);
  }
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.ceil(times.length * share) - 1].toFixed(1);
  process.stdout.write(`${name.padEnd(28)} median ${at(0.5)} ms, p95 ${at(0.95)} ms\n`);
}

process.stdout.write(`${rows.length} commitments of ${views.length} agreements, ${statements.length} statements\n`);
await timed("In memory", () => listCommitments(views, filters));
const folder = mkdtempSync(join(tmpdir(), "tracker-counting-"));
const server = await startPostgres();
try {
  for (const [name, url] of [
    ["SQLite", `file:${join(folder, "counting.db")}`],
    ["PostgreSQL", server.urlOf("postgres")],
  ]) {
    const database = openClient(url, 4);
    const run = (sql) => database.$executeRawUnsafe(sql);
    for (const sql of TABLES) await run(sql);
    for (const sql of inserts(
      "row",
      rows.map((row) => COLUMNS.map((column) => row[column])),
    ))
      await run(sql);
    const parties = rows.flatMap(({ slug, ref, parties: codes }) => codes.map((code) => [slug, ref, code]));
    for (const sql of inserts("party", parties)) await run(sql);
    await run("ANALYZE");
    await timed(`${name}, one by one`, async () => {
      for (const sql of statements) await database.$queryRawUnsafe(sql);
    });
    await timed(`${name}, all at once`, () => Promise.all(statements.map((sql) => database.$queryRawUnsafe(sql))));
    await database.$disconnect();
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

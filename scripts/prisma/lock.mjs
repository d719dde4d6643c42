import pg from "pg";

/** Any number that nothing else on the same database locks by. */
const LOCK = 20251028;

/**
 * Runs `work` while no other process does the same on the PostgreSQL at `url`; on SQLite at once.
 * The lock belongs to a session: it goes with the process, however that ends.
 * @template T
 * @param {string} url of PostgreSQL itself, not of a pooler in transaction mode
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(url, work) {
  if (url.startsWith("file:")) return work();
  const session = new pg.Client({ connectionString: url });
  session.on("error", () => {});
  await session.connect();
  try {
    await session.query("SELECT pg_advisory_lock($1)", [LOCK]);
    return await work();
  } finally {
    await session.end();
  }
}

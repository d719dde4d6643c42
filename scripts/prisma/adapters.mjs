import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

/** The engine replays whole migrations in its scratch database as one raw statement; better-sqlite3 takes one at a time. */
class ScriptedSqlite extends PrismaBetterSqlite3 {
  async connectToShadowDb() {
    const adapter = await super.connectToShadowDb();
    const executeOne = adapter.executeRaw.bind(adapter);
    adapter.executeRaw = async (query) => {
      if (query.args.length > 0) return executeOne(query);
      await adapter.executeScript(query.sql);
      return 0;
    };
    return adapter;
  }
}

const ONE_LETTER = 18;
const TEXT = 25;

/**
 * Lets the schema engine read one-letter columns of PostgreSQL's catalogue. The
 * adapter does not know their type: it gets them as text, the engine as characters.
 */
function makeLettersLegible(adapter, pool) {
  const letters = new WeakMap();
  const ask = pool.query.bind(pool);
  pool.query = async (...args) => {
    const answer = await ask(...args);
    const fields = answer?.fields ?? [];
    letters.set(
      answer?.rows ?? [],
      new Set(fields.flatMap((field, at) => (field.dataTypeID === ONE_LETTER ? [at] : []))),
    );
    for (const field of fields) if (field.dataTypeID === ONE_LETTER) field.dataTypeID = TEXT;
    return answer;
  };
  const query = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (one) => {
    const answer = await query(one);
    const at = letters.get(answer.rows) ?? new Set();
    const columnTypes = answer.columnTypes.map((type, index) => (at.has(index) ? ColumnTypeEnum.Character : type));
    return { ...answer, columnTypes };
  };
}

class ScriptedPostgres {
  provider = "postgres";
  adapterName = "@prisma/adapter-pg";
  #url;

  constructor(url) {
    this.#url = url;
  }

  async #open(url) {
    const pool = new pg.Pool({ connectionString: url });
    pool.on("error", () => {});
    const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
    makeLettersLegible(adapter, pool);
    // The adapter would cut the script at every semicolon, function bodies included.
    adapter.executeScript = async (script) => {
      await pool.query(script);
    };
    return adapter;
  }

  connect() {
    return this.#open(this.#url);
  }

  async connectToShadowDb() {
    const name = `scratch_${randomBytes(6).toString("hex")}`;
    const owner = await this.connect();
    await owner.executeScript(`CREATE DATABASE ${name} TEMPLATE template0`);
    const address = new URL(this.#url);
    address.pathname = `/${name}`;
    const adapter = await this.#open(address.href);
    const close = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      await close();
      await owner.executeScript(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await owner.dispose();
    };
    return adapter;
  }
}

function factoryFor(url) {
  if (!url.startsWith("file:")) return new ScriptedPostgres(url);
  const file = url.replace(/^file:/, "");
  if (file !== ":memory:") mkdirSync(dirname(resolve(file)), { recursive: true });
  return new ScriptedSqlite({ url });
}

/** The driver for the schema engine, and a way to close everything it opened: the engine itself leaves that open. */
export function adapterFor(url) {
  const factory = factoryFor(url);
  const closing = [];
  for (const method of ["connect", "connectToShadowDb"]) {
    const open = factory[method].bind(factory);
    factory[method] = async () => {
      const adapter = await open();
      const dispose = adapter.dispose.bind(adapter);
      let closed;
      adapter.dispose = () => {
        closed ??= dispose();
        return closed;
      };
      closing.push(adapter.dispose);
      return adapter;
    };
  }
  return { factory, close: () => Promise.all(closing.map((one) => one())) };
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import { adapterFor } from "./adapters.mjs";
import { engineOf, root, schemaFiles } from "./schema.mjs";

const require = createRequire(import.meta.url);

/** No table or enum is managed by anyone else. */
export const filters = { externalTables: [], externalEnums: [] };

let ready;
let panic = "";
globalThis.PRISMA_WASM_PANIC_REGISTRY ??= {
  set_message: (message) => {
    panic = message;
  },
};

/** Prisma's schema engine, the WebAssembly build: nothing to download, works offline. */
async function loadEngine() {
  const glueFile = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = readFileSync(resolve(dirname(glueFile), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

/**
 * Runs `work` with the schema engine connected to `url`.
 * @template T
 * @param {string} url
 * @param {(engine: import("@prisma/schema-engine-wasm").SchemaEngine) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withSchemaEngine(url, work) {
  ready ??= loadEngine();
  await ready;
  const adapter = adapterFor(url);
  const factory = bindMigrationAwareSqlAdapterFactory(adapter.factory);
  const datamodels = schemaFiles(engineOf(url)).map(({ path, content }) => [path, content]);
  const engine = await glue.SchemaEngine.new({ datamodels }, () => {}, factory);
  try {
    return await work(engine);
  } catch (problem) {
    const first = factory.errorRegistry.consumeError?.(0)?.error;
    const cause = first ?? problem;
    throw new Error(`Migrations: ${[panic, problem.message, first?.message].filter(Boolean).join("\n")}`, { cause });
  } finally {
    engine.free();
    await adapter.close();
  }
}

/** The migrations of one engine as the schema engine wants them, oldest first. */
export function migrationList(engine) {
  const baseDir = `${root}prisma/migrations/${engine}`;
  const names = existsSync(baseDir)
    ? readdirSync(baseDir, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: `provider = "${engine}"\n` },
    shadowDbInitScript: "",
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(`${baseDir}/${path}/migration.sql`, "utf8") },
      },
    })),
  };
}

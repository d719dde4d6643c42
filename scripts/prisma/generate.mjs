import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { ENGINES, root, schemaFiles } from "./schema.mjs";

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const stamp = `${root}lib/generated/stamp`;

/** Changes when the schema or the version of Prisma does. */
function fingerprint() {
  const hash = createHash("sha256").update(require("prisma/package.json").version);
  for (const engine of ENGINES) hash.update(JSON.stringify(schemaFiles(engine)));
  return hash.digest("hex");
}

async function generateFor(engine) {
  const folder = `${root}.cache/prisma/${engine}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/models`, { recursive: true });
  for (const { path, content } of schemaFiles(engine)) writeFileSync(`${folder}/${path}`, content);
  // Generating never runs the schema engine, but the command looks for it and
  // would download it; naming any executable keeps it offline.
  const settings = {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
  };
  await run(process.execPath, [require.resolve("prisma/build/index.js"), "generate", "--schema", folder], {
    cwd: root,
    env: { ...process.env, ...settings },
  });
}

/**
 * Generates the clients of both engines into lib/generated, unless they are up to date.
 * @returns {Promise<boolean>} whether anything was generated.
 */
export async function generate() {
  const wanted = fingerprint();
  const made = ENGINES.every((engine) => existsSync(`${root}lib/generated/${engine}/client.ts`));
  if (made && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return false;
  rmSync(stamp, { force: true });
  await Promise.all(ENGINES.map(generateFor));
  writeFileSync(stamp, wanted);
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  process.stdout.write(
    (await generate()) ? "Generated the database clients.\n" : "The database clients are up to date.\n",
  );
}

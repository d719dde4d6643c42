import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setInterval as every } from "node:timers";
import { root } from "../lib/run.mjs";
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

/** How much more memory the whole record takes than one agreement of it, going out. */
export async function memoryOf({ size, env, slugs }, folder) {
  const out = join(folder, "export");
  const one = await peak(["export", slugs[0], "--output", join(folder, "one.yaml")], env);
  const all = await peak(["export", "--output", out], env);
  if (readdirSync(out).length !== slugs.length) throw new Stop("The export is not whole.");
  return [
    [`Memory at ${size} commitments`, "one agreement", "all", "growth"],
    ["Export as YAML", mb(one), mb(all), mb(all - one)],
  ];
}

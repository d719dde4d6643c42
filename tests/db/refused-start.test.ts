import { execFile } from "node:child_process";
import { expect, test } from "vitest";

/** Starts the site as a container does, with settings that it cannot start with. */
function refusal(settings: Record<string, string>): Promise<{ code: unknown; said: string }> {
  const env = { ...process.env, AUTH_SECRET: "s".repeat(32), ...settings };
  return new Promise((resolve) => {
    execFile(process.execPath, ["scripts/site.mjs", "--prepare"], { env }, (problem, _said, errors) =>
      resolve({ code: problem?.code, said: errors.trim() }),
    );
  });
}

test.each([
  [
    { DATABASE_URL: "postgresql://tracker:hidden@127.0.0.1:1/tracker" },
    "The database postgresql://tracker:…@127.0.0.1:1/tracker cannot be used: connect ECONNREFUSED 127.0.0.1:1",
  ],
  [{ AUTH_SECRET: "short" }, "Settings are wrong (see .env.example):\n  AUTH_SECRET: must have at least 32 characters"],
])("a container that cannot start says why in a line, without a stack or a password", async (settings, why) => {
  const { code, said } = await refusal({ DATABASE_DIRECT_URL: "", ...settings });
  expect(code).toBe(1);
  expect(said).toContain(why);
  expect(said).not.toMatch(/^\s+at |hidden/m);
});

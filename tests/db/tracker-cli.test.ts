import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { currentRevision } from "@/lib/data/entries";
import { loadRecords } from "@/lib/data/load-records";
import { main } from "@/scripts/tracker/main";
import { syntheticLife } from "@/scripts/tracker/synthetic/life";
import { type TestDatabase, testDatabase } from "@/tests/support/database";
import { changed, PACKAGE } from "@/tests/support/package-text";

const program = fileURLToPath(new URL("../../scripts/tracker.mjs", import.meta.url));
let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), "tracker-cli-"));
  writeFileSync(join(folder, "good.yaml"), PACKAGE);
  writeFileSync(join(folder, "bad.yaml"), changed("kind: framework", "kind: pact"));
  process.env.DATABASE_URL = database.url;
  process.env.INIT_CWD = folder;
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database.drop();
});

/** Runs a command line in this process and collects what it writes. */
async function tracker(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: "", err: "" };
  const collect = (stream: "out" | "err") => (part: string | Uint8Array) => {
    said[stream] += String(part);
    return true;
  };
  vi.spyOn(process.stdout, "write").mockImplementation(collect("out"));
  vi.spyOn(process.stderr, "write").mockImplementation(collect("err"));
  const code = await main(args);
  vi.restoreAllMocks();
  return { code, ...said };
}

const usages: [args: string[], code: number, stream: "out" | "err", says: RegExp][] = [
  [[], 2, "err", /Usage: npm run tracker -- COMMAND/],
  [["--help"], 0, "out", /import .*\n[\s\S]*export/],
  [["frobnicate"], 2, "err", /no command "frobnicate"/],
  [["constructor"], 2, "err", /no command "constructor"/],
  [["import"], 2, "err", /at least one file/],
  [["import", "--wet-run", "x"], 2, "err", /--wet-run/],
  [["import", "no-such-file.yaml"], 1, "err", /no-such-file\.yaml cannot be read/],
  [["export", "no-such-agreement"], 1, "err", /no agreement "no-such-agreement"/],
  [["export", "a", "b"], 2, "err", /one agreement at most/],
  [["generate"], 2, "err", /--commitments must be a whole number/],
  [["generate", "--commitments", "0"], 2, "err", /from 1 to 100000/],
  [["links", "--timeout", "soon"], 2, "err", /takes seconds/],
  [["links", "--agreement", "none"], 1, "err", /no agreement none/],
  [["token:create"], 2, "err", /--email and --name/],
  [
    ["token:create", "--email", "a@example.org", "--name", "n", "--scopes", "write,own"],
    2,
    "err",
    /--scopes takes write/,
  ],
  [["token:create", "--email", "a@example.org", "--name", "n", "--days", "367"], 2, "err", /from 1 to 366/],
  [["token:create", "--email", "a@example.org", "--name", "n"], 1, "err", /no active account/],
  [["sweep", "x"], 2, "err", /no arguments/],
  [["sweep"], 0, "out", /^0 e-mail addresses/],
  [["verify", "x"], 2, "err", /no arguments/],
];

test.each(usages)("tracker %j ends with %i and says why", async (args, code, stream, says) => {
  const outcome = await tracker(...args);
  expect(outcome.code).toBe(code);
  expect(outcome[stream]).toMatch(says);
  expect(outcome.err).not.toMatch(/^\s+at /m);
});

test("every command of the list describes itself", async () => {
  const names = [...(await tracker("--help")).out.matchAll(/^ {2}(\S+)/gm)].map(([, name]) => name ?? "");
  expect(names).toEqual(expect.arrayContaining(["import", "export", "verify", "generate"]));
  for (const name of names) {
    const { code, out } = await tracker(name, "--help");
    expect([code, out.startsWith(`Usage: npm run tracker -- ${name}`)]).toEqual([0, true]);
  }
});

test("the program passes its exit code on, and makes no database where there is none", () => {
  const env = { ...process.env, DATABASE_URL: `file:${join(folder, "nothing.db")}` };
  const { status, stderr } = spawnSync(process.execPath, [program, "verify"], { env, encoding: "utf8" });
  expect([status, stderr]).toEqual([1, expect.stringMatching(/not been set up/)]);
  expect(readdirSync(folder)).not.toContain("nothing.db");
});

test("a file goes in, comes out, and goes in again without a change", async () => {
  const refused = await tracker("import", "good.yaml", "bad.yaml");
  expect(refused).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^bad\.yaml:2:1 kind: Must be one of: framework/),
  });
  const tried = await tracker("import", "good.yaml", "--dry-run");
  expect(tried.code).toBe(0);
  expect(tried.out).toMatch(/7 added, 0 changed.*\n {2}\+ agreement us-jp[\s\S]*nothing was written/);
  expect(await currentRevision(database.client)).toBe(0);

  expect((await tracker("import", "good.yaml")).out).toMatch(/revision 7\./);
  expect((await tracker("export", "us-jp", "--output", "out.yaml")).code).toBe(0);
  expect((await tracker("export", "us-jp")).out).toBe(readFileSync(join(folder, "out.yaml"), "utf8"));
  expect((await tracker("export", "--output", "all")).code).toBe(0);
  expect(readdirSync(join(folder, "all"))).toEqual(["us-jp.yaml"]);
  const again = await tracker("import", "all/us-jp.yaml");
  expect(again.out).toMatch(/0 added, 0 changed, 7 unchanged, 0 kept[\s\S]*revision 7\./);

  writeFileSync(join(folder, "edited.yaml"), changed("en: A step", "en: A first step"));
  const edited = await tracker("import", "edited.yaml", "--dry-run");
  expect(edited.out).toContain('  ~ step 01 1 title.en: "A step" → "A first step"');
  expect((await tracker("verify")).out).toMatch(/^7 entries verified/);
});

test("sample agreements have the number of commitments asked for and are the same for the same seed", async () => {
  expect(syntheticLife(3, 1, 40)).toEqual(syntheticLife(3, 1, 40));
  expect(syntheticLife(3, 1, 40)).not.toEqual(syntheticLife(4, 1, 40));
  const before = await database.client.commitment.count();
  const entries = await currentRevision(database.client);
  expect(await tracker("generate", "--commitments", "120", "--seed", "3")).toMatchObject({
    code: 0,
    out: "2 of 2 sample agreements were new.\n",
  });
  expect((await database.client.commitment.count()) - before).toBe(120);
  expect((await currentRevision(database.client)) - entries).toBeGreaterThan(1000);
  expect((await tracker("generate", "--commitments", "120", "--seed", "3")).out).toMatch(/^0 of 2/);
  expect((await tracker("verify")).out).toMatch(/entries verified/);
  // What is made up could as well have been imported: read in again, nothing changes.
  const [, slug] = (await loadRecords(database.client)).map(({ agreement }) => agreement.slug);
  await tracker("export", slug ?? "", "--output", "sample.yaml");
  expect((await tracker("import", "sample.yaml", "--dry-run")).out).toMatch(/ 0 added, 0 changed, \d+ unchanged/);
});

test("verify names the entry that was altered, and ends with 1", async () => {
  const triggers = await database.client.$queryRaw<{ name: string }[]>`
    SELECT name FROM sqlite_master WHERE type = 'trigger'`;
  for (const { name } of triggers) await database.sql(`DROP TRIGGER "${name}"`);
  await database.sql(`UPDATE "AuditEntry" SET "actor" = 'someone else' WHERE "id" = 3`);
  expect(await tracker("verify")).toEqual({ code: 1, out: "", err: "Entry 3 was altered after it was sealed.\n" });
});

test("token:create prints a token that acts for its owner", async () => {
  await tracker("user:create", "--email", "cli@example.org", "--name", "Cli Person", "--role", "editor");
  const made = await tracker("token:create", "--email", "CLI@example.org", "--name", "nightly", "--days", "7");
  expect(made).toMatchObject({ code: 0, err: "", out: expect.stringMatching(/^tracker_[A-Za-z]{64}\n$/) });
  const { tokenActor } = await import("@/lib/auth/token");
  const headers = new Headers({ authorization: `Bearer ${made.out.trim()}` });
  expect(await tokenActor(headers)).toMatchObject({ name: "Cli Person", role: "editor", scopes: ["write"] });
});

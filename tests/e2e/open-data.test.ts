import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { SNIPPETS, type SnippetName } from "@/components/data/snippets";
import { api, feeds, type Locale, pages } from "@/lib/paths";
import { launchBrowser, visit } from "@/tests/support/browser";
import { shipped } from "@/tests/support/reader-pages";

/** The page of open data on a running site: its addresses answer any site, and its programs run as they stand. */

const site = inject("siteUrl");
const run = promisify(execFile);
const missing = (program: string) => spawnSync(program, ["--version"]).error !== undefined;

type Shown = { links: string[]; programs: Record<SnippetName, string> };
const shown = new Map<Locale, Shown>();
let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tracker-open-data-"));
  browser = await launchBrowser();
  for (const locale of ["en", "ja"] as const) {
    const { page, close } = await visit(browser, site + pages.data(locale), { javaScriptEnabled: false });
    const links = await page
      .locator("table a")
      .evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
    const texts = await Promise.all(
      SNIPPETS.map(async (name) => [name, await page.locator(`#snippet-${name}`).textContent()]),
    );
    shown.set(locale, { links, programs: Object.fromEntries(texts) });
    await close();
  }
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});
const on = (locale: Locale) => shown.get(locale) ?? expect.fail(`${locale} was not opened`);

describe.each(["en", "ja"] as const)("the page of open data in %s", (locale) => {
  test("names addresses that answer scripts of any site, and a browser's question beforehand", async () => {
    const { links } = on(locale);
    expect(links.length).toBeGreaterThan(30);
    const wrong: string[] = [];
    for (const address of links) {
      // A page made to be read is no data, and a PDF needs a browser on the server.
      if (address.endsWith("/report") || address.endsWith(".pdf")) continue;
      const asked = { Origin: "https://elsewhere.example" };
      const read = await fetch(site + address, { headers: asked });
      const before = await fetch(site + address, {
        method: "OPTIONS",
        headers: {
          ...asked,
          "Access-Control-Request-Method": "GET",
          "Access-Control-Request-Headers": "if-none-match",
        },
      });
      const open = [read, before].map(({ headers }) => headers.get("access-control-allow-origin"));
      const allowed = before.headers.get("access-control-allow-headers") ?? "";
      await read.arrayBuffer();
      if (read.status !== 200 || before.status !== 204 || open.join() !== "*,*" || !/if-none-match/i.test(allowed))
        wrong.push(`${address} ${read.status} ${before.status} ${open} ${allowed}`);
    }
    expect(wrong).toEqual([]);
  });

  test.skipIf(missing("curl"))(
    "the lines for curl fetch the table once, and the list (skipped without curl)",
    async () => {
      const { curl } = on(locale).programs;
      const first = await run("sh", ["-ec", curl], { cwd: folder });
      const { items } = JSON.parse(first.stdout) as { items: { delivery: { state: string } }[] };
      expect(new Set(items.map(({ delivery }) => delivery.state))).toEqual(new Set(["no-evidence"]));
      const table = readFileSync(join(folder, "commitments.csv"), "utf8");
      expect(table).toBe(Buffer.from(await (await fetch(site + feeds.commitments(locale))).arrayBuffer()).toString());
      const before = statSync(join(folder, "commitments.csv")).mtimeMs;
      expect((await run("sh", ["-ec", curl], { cwd: folder })).stdout).toBe(first.stdout);
      expect(statSync(join(folder, "commitments.csv")).mtimeMs).toBe(before);
      rmSync(join(folder, "commitments.etag"));
    },
  );

  test.skipIf(missing("python3"))(
    "the Python program prints every commitment, page by page (skipped without python3)",
    async () => {
      const { python } = on(locale).programs;
      const printed = async (program: string) =>
        (await run("python3", ["-c", program], { env: { ...process.env, PYTHONUTF8: "1" } })).stdout;
      const whole = await printed(python);
      const { total } = (await (await fetch(site + api.commitments())).json()) as { total: number };
      expect(whole.trim().split("\n")).toHaveLength(total);
      expect(whole).toContain(`${shipped.usJapan}\t07\t2026-04-26\t`);
      expect(await printed(python.replace('"limit": 200', '"limit": 4'))).toBe(whole);
    },
  );

  test.skipIf(missing("Rscript"))("the R program counts every commitment (skipped without Rscript)", async () => {
    const { stdout } = await run("Rscript", ["-e", on(locale).programs.r]);
    expect(stdout).toContain("no-evidence");
  });

  test("every program and formula asks this site, for the table or the list", () => {
    const { programs } = on(locale);
    for (const name of SNIPPETS) expect(programs[name], name).toContain(site);
    for (const name of ["r", "sheets", "power-query"] as const)
      expect(programs[name]).toContain(`"${site}${feeds.commitments(locale)}"`);
  });
});

test("an address that writes answers no other site's scripts", async () => {
  const address = `${site}${api.commitment(shipped.usJapan, "07")}/checks`;
  const asked = { Origin: "https://elsewhere.example", "Access-Control-Request-Method": "POST" };
  const before = await fetch(address, { method: "OPTIONS", headers: asked });
  const sent = await fetch(address, { method: "POST", headers: asked, body: "{}" });
  for (const { headers } of [before, sent]) expect(headers.get("access-control-allow-origin")).toBeNull();
  expect(sent.status).toBe(401);
});

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { api, badges, chartFiles, embeds, feeds, files, type Locale, pages } from "@/lib/paths";
import { daysOf } from "@/tests/support/feeds";
import { type Site, startSite } from "@/tests/support/server";

/**
 * A site that holds nothing but an invented treaty about ferries, read in from its file: nothing
 * is tied to the agreements that come with the program, or to what they are about.
 */

const slug = "fictional-ferry-treaty-2024";
const packageFile = "tests/support/fictional-ferries.yaml";
let site: Site;
let folder: string;
let said: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tracker-ferries-"));
  const settings = { DATABASE_URL: `file:${join(folder, "tracker.db")}` };
  const env = { ...process.env, ...settings, TRACKER_NOW: "2026-11-22T09:00:00Z" };
  const node = (...words: string[]) => execFileSync(process.execPath, words, { env, encoding: "utf8" });
  node("scripts/prisma/migrate.mjs");
  said = node("scripts/tracker.mjs", "import", packageFile);
  site = await startSite(settings);
});
afterAll(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const everything = (locale: Locale): string[] => [
  pages.overview(locale),
  pages.agreement(locale, slug),
  pages.agreementHistory(locale, slug),
  pages.commitment(locale, slug, "1a"),
  pages.commitment(locale, slug, "1b"),
  pages.commitmentHistory(locale, slug, "1a"),
  pages.report(locale, slug),
  pages.commitments(locale),
  pages.timeline(locale),
  pages.charts(locale),
  pages.compare(locale),
  pages.changes(locale, { from: "2026-11-20", to: "2026-11-22" }),
  pages.calculator(locale),
  pages.data(locale),
  feeds.deadlines(locale),
  feeds.agreementDeadlines(locale, slug),
  feeds.partyDeadlines(locale, "XC"),
  feeds.changes(locale),
  feeds.commitments(locale),
  feeds.compare(locale),
  feeds.assessments(locale),
  feeds.checks(locale),
  files.report(locale, slug, "md"),
  files.report(locale, slug, "txt"),
  files.citeAgreement(locale, slug, "bib"),
  files.citeCommitment(locale, slug, "1a", "json"),
  chartFiles.csv(locale, "delivery"),
  chartFiles.svg(locale, "schedule"),
  embeds.agreement(locale, slug),
  embeds.commitment(locale, slug, "2"),
  badges.agreement(slug, { lang: locale }),
  badges.commitment(slug, "2", { lang: locale }),
  api.agreements(),
  api.agreement(slug),
  api.commitments(),
  api.commitment(slug, "1a"),
  api.history(slug, "1a"),
  api.summary(),
  api.changes({ from: "2026-11-20", to: "2026-11-22" }),
];

test("is read in from its file alone", () => {
  expect(said).toContain(`${slug}: 10 added, 0 changed`);
});

test.each(["en", "ja"] as const)(
  "answers at every address in %s, without a word of another agreement",
  async (locale) => {
    const wrong: string[] = [];
    for (const address of everything(locale)) {
      const response = await fetch(site.url + address);
      const text = await response.text();
      const foreign = /mineral|鉱物|us-japan|日米/i.exec(text);
      if (response.status !== 200 || foreign)
        wrong.push(
          `${address}: ${response.status} ${foreign ? text.slice(foreign.index - 80, foreign.index + 80) : ""}`,
        );
    }
    expect(wrong).toEqual([]);
  },
);

test.each([
  ["en", "Ferry treaty of the Three Coasts (fictional)", "Open the night ferry", "28 February 2025"],
  ["ja", "三海岸フェリー条約（架空）", "夜行フェリーの開設", "2025年2月28日"],
] as const)("is told in %s with its own names and days", async (locale, title, commitment, day) => {
  const text = async (address: string) => (await fetch(site.url + address)).text();
  expect(await text(pages.agreement(locale, slug))).toContain(title);
  const page = await text(pages.commitment(locale, slug, "1a"));
  expect(page).toContain(commitment);
  expect(page).toContain(day);
  const table = await text(feeds.commitments(locale));
  expect(table.split("\r\n").filter((line) => line.startsWith(slug))).toHaveLength(5);
  expect(table).toContain(title);
  expect(await text(files.report(locale, slug, "txt"))).toContain(commitment);
  const days = daysOf(await text(feeds.agreementDeadlines(locale, slug)));
  expect(days.map(({ uid, on }) => `${uid.split("@")[0]} ${on}`)).toEqual(
    expect.arrayContaining([`${slug}/1a 2025-02-28`, `${slug}/2 2027-01-01`]),
  );
  expect(days.every(({ allDay }) => allDay)).toBe(true);
});

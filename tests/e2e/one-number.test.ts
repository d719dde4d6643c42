import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "@/lib/domain/dates";
import type { Totals } from "@/lib/domain/view";
import type { ApiAgreement } from "@/lib/formats/api-agreement";
import type { ApiCommitment } from "@/lib/formats/api-commitment";
import { translator } from "@/lib/i18n/translator";
import { api, badges, chartFiles, feeds, files, type Locale, pages } from "@/lib/paths";
import { chanceFrom } from "@/scripts/tracker/synthetic/chance";
import { launchBrowser } from "@/tests/support/browser";
import { type Life, randomLife } from "@/tests/support/random-life";
import {
  daysIn,
  linked,
  numberOf,
  readCsv,
  type SeenPage,
  sayReport,
  sayStates,
  sayTotals,
  seePage,
  tableOf,
} from "@/tests/support/read-numbers";
import { SaidNumbers } from "@/tests/support/said-numbers";
import { type Site, startSite } from "@/tests/support/server";

/**
 * Every number that the site shows of a day has one value, wherever it is shown: pages, charts,
 * tables, CSV, API, report and badges are asked for 30 random days of a random history, with all
 * that is known now and with what was known then.
 */
const SEED = Number(process.env.NUMBERS_SEED ?? 20_261_122);
const chance = chanceFrom(SEED);
const DAYS = Number(process.env.NUMBERS_DAYS ?? 30);
const ACTS = 60;

let life: Life;
let site: Site;
let browser: Browser;
let reader: Page;

beforeAll(async () => {
  life = await randomLife(chance, ACTS);
  site = await startSite({ DATABASE_URL: life.url });
  browser = await launchBrowser();
  reader = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

type Day = { asOf: string; knownOn?: string };
/** One day asked of the site: what it is called in names, and who is said to have said what. */
type Asked = { day: Day; name: string; locale: Locale; said: SaidNumbers };

async function text(address: string): Promise<string> {
  const answer = await fetch(site.url + address);
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`);
  return answer.text();
}
const json = async <T>(address: string) => JSON.parse(await text(address)) as T;
const see = async (address: string): Promise<SeenPage> => seePage(reader, await text(address));

function sayCommitments({ name, said }: Asked, who: string, commitments: readonly ApiCommitment[]) {
  for (const { agreement, ref, schedule, delivery, evidence } of commitments) {
    const it = `${name} ${agreement} ${ref}`;
    said.say(who, `${it} days`, schedule.days);
    said.say(who, `${it} progress`, delivery.progress);
    said.say(who, `${it} evidence`, evidence.count);
  }
}

async function ofApi(asked: Asked) {
  const { day, name, said } = asked;
  const { agreements } = await json<{ agreements: ApiAgreement[] }>(api.agreements(day));
  for (const agreement of agreements) {
    sayTotals(said, "API agreements", `${name} ${agreement.slug}`, agreement.totals);
    said.say("API agreements", `${name} ${agreement.slug} items`, agreement.evidenceItems);
  }
  const sum = (of: (totals: ApiAgreement["totals"]) => number) =>
    agreements.reduce((all, one) => all + of(one.totals), 0);
  said.say(
    "API agreements, summed",
    `${name} all commitments`,
    sum((totals) => totals.commitments),
  );
  said.say("API agreements, summed", `${name} all agreements`, agreements.length);
  for (const state of Object.keys(agreements[0]?.totals.byDelivery ?? {}) as (keyof Totals["byDelivery"])[])
    said.say(
      "API agreements, summed",
      `${name} all delivery ${state}`,
      sum((totals) => totals.byDelivery[state]),
    );
  const list = await json<{ total: number; items: ApiCommitment[] }>(api.commitments({ ...day, limit: 200 }));
  said.say("API commitments", `${name} all commitments`, list.total);
  sayCommitments(asked, "API commitments", list.items);
  const summary = await json<{ totals: Totals; dated: { agreement: string; ref: string; days: number }[] }>(
    api.summary(day),
  );
  sayTotals(said, "API summary", `${name} all`, summary.totals);
  for (const { agreement, ref, days } of summary.dated)
    said.say("API summary", `${name} ${agreement} ${ref} days`, days);
  const changes = await json<{ before: Totals; after: Totals }>(
    api.changes({ ...day, from: addDays(day.asOf, -40), to: day.asOf }),
  );
  sayTotals(said, "API changes", `${name} all`, changes.after);
  return { agreements, commitments: list.items };
}

async function ofTables(asked: Asked) {
  const { day, name, locale, said } = asked;
  const rows = readCsv(await text(feeds.commitments(locale, day)));
  said.say("CSV", `${name} all commitments`, rows.length);
  const counted = (column: string, value: string) => rows.filter((row) => row[column] === value).length;
  for (const state of new Set(rows.map((row) => row.delivery ?? "")))
    said.say("CSV", `${name} all delivery ${state}`, counted("delivery", state));
  for (const state of new Set(rows.map((row) => row.schedule ?? "")))
    said.say("CSV", `${name} all schedule ${state}`, counted("schedule", state));
  for (const row of rows) {
    const it = `${name} ${row.agreement} ${row.ref}`;
    said.say("CSV", `${it} days`, numberOf(row.days));
    said.say("CSV", `${it} progress`, numberOf(row.progress));
    said.say("CSV", `${it} evidence`, numberOf(row.evidence_count));
  }
  for (const row of readCsv(await text(feeds.compare(locale, day))))
    said.say("comparison CSV", `${name} ${row.agreement} ${row.ref} days`, numberOf(row.days));
  const t = translator(locale, "charts");
  for (const row of readCsv(await text(chartFiles.csv(locale, "progress", day))))
    said.say(
      "chart CSV",
      `${name} ${row[t("columns.agreement")]} ${row[t("columns.ref")]} progress`,
      numberOf(row[t("columns.progress")]),
    );
  for (const row of readCsv(await text(chartFiles.csv(locale, "schedule", day))))
    said.say(
      "chart CSV",
      `${name} ${row[t("columns.agreement")]} ${row[t("columns.ref")]} days`,
      numberOf(row[t("columns.days")]),
    );
}

async function ofPages(asked: Asked) {
  const { day, name, locale, said } = asked;
  const list = await see(pages.commitments(locale, day));
  for (const { name: facet, value, count } of list.facets) {
    if (facet === "delivery" || facet === "schedule") said.say("filters", `${name} all ${facet} ${value}`, count);
    if (facet === "agreement") said.say("filters", `${name} ${value} commitments`, count);
  }
  const t = translator(locale, "charts");
  const drawn = await see(pages.charts(locale, day));
  sayStates(said, "charts page", `${name} all`, locale, "delivery", tableOf(drawn, t("delivery.tableCaption")));
  sayStates(said, "charts page", `${name} all`, locale, "schedule", tableOf(drawn, t("schedule.tableCaption")));
  for (const { href, cells } of tableOf(drawn, t("progress.tableCaption")).rows) {
    const percent = /(\d+) ?[%％]/.exec(cells[1] ?? "");
    said.say("charts page", `${name} ${linked(href)} progress`, percent ? Number(percent[1]) : null);
  }
  const changed = await see(pages.changes(locale, { ...day, from: addDays(day.asOf, -40), to: day.asOf }));
  const both = tableOf(changed, translator(locale, "changes")("summary.title"));
  said.say("changes page", `${name} all commitments`, numberOf(both.rows.at(-1)?.cells[2]));
  if (locale === "ja") return;
  for (const table of [list, drawn].flatMap(({ tables }) => tables))
    for (const { href, cells } of table.rows) {
      const days = cells.map(daysIn).find((found) => found !== null);
      if (linked(href) && days !== undefined) said.say("English pages", `${name} ${linked(href)} days`, days);
    }
  const { lead } = await see(pages.overview(locale, day));
  const counts = /^(\d+) agreements?, (\d+) commitments?\. (None|\d+) carr/.exec(lead);
  if (!counts) throw new Error(`the overview leads with “${lead}”`);
  said.say("overview", `${name} all agreements`, Number(counts[1]));
  said.say("overview", `${name} all commitments`, Number(counts[2]));
  said.say("overview", `${name} all dated`, counts[3] === "None" ? 0 : Number(counts[3]));
}

/** One agreement in all its forms. */
async function ofAgreement(asked: Asked, { slug }: Pick<ApiAgreement, "slug">) {
  const { day, name, said } = asked;
  const one = await json<ApiAgreement & { commitments: ApiCommitment[] }>(api.agreement(slug, day));
  sayTotals(said, "API agreement", `${name} ${slug}`, one.totals);
  sayCommitments(asked, "API agreement", one.commitments);
  const { totals } = await json<{ totals: Totals }>(api.summary({ ...day, agreement: slug }));
  sayTotals(said, "API summary of one", `${name} ${slug}`, totals);
  const badge = await text(badges.agreement(slug, day));
  const [, delivered, of, passed] = /(\d+) of (\d+) delivered(?: · (\d+) deadline)?/.exec(badge) ?? [];
  said.say("badge", `${name} ${slug} delivery delivered`, Number(delivered));
  said.say("badge", `${name} ${slug} commitments`, Number(of));
  said.say("badge", `${name} ${slug} schedule passed`, Number(passed ?? 0));
  const page = await see(pages.agreement("en", slug, day));
  const rows = page.tables.flatMap((table) => table.rows).filter(({ id }) => id.startsWith("commitment-"));
  said.say("agreement page", `${name} ${slug} commitments`, rows.length);
  for (const { id, cells } of rows) {
    const it = `${name} ${slug} ${id.slice("commitment-".length)}`;
    said.say("agreement page", `${it} days`, cells.map(daysIn).find((found) => found !== null) ?? null);
    const items = /· (\d+) items?$/.exec(cells[5] ?? "");
    said.say("agreement page", `${it} evidence`, items ? Number(items[1]) : 0);
  }
  sayReport(said, `${name} ${slug}`, await text(files.report("en", slug, "md", day)));
}

test(`no two numbers differ on ${DAYS} random days of a random history, as known now and then`, async () => {
  const said = new SaidNumbers();
  for (let at = 0; at < DAYS; at++) {
    const asOf = addDays("2025-11-03", chance.between(0, 420));
    const known = asOf < "2026-11-22" ? asOf : "2026-11-21";
    for (const day of [{ asOf }, { asOf, knownOn: known }]) {
      const name = `${day.asOf}${"knownOn" in day ? ` as known on ${day.knownOn}` : ""}`;
      const asked: Asked = { day, name, locale: at % 3 === 2 ? "ja" : "en", said };
      const { agreements } = await ofApi(asked);
      await ofTables(asked);
      // Pages cost most: each day has them once, by turns with what is known now and with what was known then.
      if ("knownOn" in day !== (at % 2 === 0)) continue;
      await ofPages(asked);
      const signed = agreements.filter((agreement) => agreement.signed);
      if (signed.length > 0) await ofAgreement(asked, chance.pick(signed));
    }
  }
  expect(said.contradictions(), `with NUMBERS_SEED=${SEED}`).toEqual([]);
  const { numbers, shared, places } = said.summary();
  // The history must have been one, and every place must have spoken.
  for (const act of ["assess ok", "evidence ok", "check ok", "extend ok"])
    expect(life.done[act], act).toBeGreaterThan(2);
  expect(places).toEqual([
    "API agreement",
    "API agreements",
    "API agreements, summed",
    "API changes",
    "API commitments",
    "API summary",
    "API summary of one",
    "CSV",
    "English pages",
    "agreement page",
    "badge",
    "changes page",
    "chart CSV",
    "charts page",
    "comparison CSV",
    "filters",
    "overview",
    "report",
  ]);
  expect(numbers).toBeGreaterThan(800 * DAYS);
  expect(shared).toBeGreaterThan(150 * DAYS);
}, 300_000);

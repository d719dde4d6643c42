import type { Page } from "playwright-core";
import { DELIVERY_STATES, SCHEDULE_STATES } from "@/lib/domain/record";
import type { Totals } from "@/lib/domain/view";
import { translator } from "@/lib/i18n/translator";
import type { Locale } from "@/lib/paths";
import type { SaidNumbers } from "@/tests/support/said-numbers";

/** A table as a reader sees it: white space made even. */
export type SeenTable = { caption: string; rows: { id: string; href: string; cells: string[] }[] };
export type SeenPage = { tables: SeenTable[]; facets: { name: string; value: string; count: number }[]; lead: string };

/** Parses pages in a real browser, without running them. */
export function seePage(browserPage: Page, html: string): Promise<SeenPage> {
  return browserPage.evaluate((source) => {
    const page = new DOMParser().parseFromString(source, "text/html");
    const words = (element: Element | null) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
    return {
      tables: [...page.querySelectorAll("table")].map((table) => ({
        caption: words(table.querySelector("caption")),
        rows: [...table.querySelectorAll("tbody tr")].map((row) => ({
          id: row.id,
          href: row.querySelector("a")?.getAttribute("href") ?? "",
          cells: [...row.children].map(words),
        })),
      })),
      facets: [...page.querySelectorAll(".facet-choice")].map((choice) => ({
        name: choice.querySelector("input")?.name ?? "",
        value: choice.querySelector("input")?.value ?? "",
        count: Number(words(choice.querySelector(".facet-count [aria-hidden]"))),
      })),
      lead: words(page.querySelector(".lead")),
    };
  }, html);
}

/** A comma-separated table by column names. */
export function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text
    .replace(/^\ufeff/, "")
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") rows.push([]);
  }
  const [columns = [], ...lines] = rows.filter((row) => row.length > 0);
  return lines.map((line) => Object.fromEntries(columns.map((column, at) => [column, line[at] ?? ""])));
}

/** A cell that is a number, or null where it is empty. */
export const numberOf = (cell: string | undefined) => (cell === undefined || cell === "" ? null : Number(cell));

/** Days as English pages write them: to go, early and on the day are not negative, past and late are; null for none. */
export function daysIn(words: string): number | null {
  if (/due today|on the (due date|day)/i.test(words)) return 0;
  const found = /([\d,]+) days? (to go|past|early|late)/.exec(words);
  if (!found) return null;
  const days = Number(found[1]?.replaceAll(",", ""));
  return found[2] === "to go" || found[2] === "early" ? days : 0 - days;
}

type Axis = "delivery" | "schedule";

/** The state that a cell names. Longer names first: one may begin with another. */
export function stateIn(locale: Locale, axis: Axis, words: string): string | null {
  const t = translator(locale, "states");
  const states: readonly string[] = axis === "delivery" ? DELIVERY_STATES : SCHEDULE_STATES;
  const name = (state: string) => t(`${axis}.${state}` as "delivery.underway");
  return (
    states.filter((state) => words.startsWith(name(state))).sort((a, b) => name(b).length - name(a).length)[0] ?? null
  );
}

/** Every number of some totals; what a table leaves out because it is 0 is said as 0 elsewhere and is not compared. */
export function sayTotals(
  said: SaidNumbers,
  who: string,
  what: string,
  totals: Omit<Totals, "dated"> & { dated?: number },
) {
  said.say(who, `${what} commitments`, totals.commitments);
  if (totals.dated !== undefined) said.say(who, `${what} dated`, totals.dated);
  said.sayAll(who, `${what} delivery`, totals.byDelivery);
  said.sayAll(who, `${what} disputed`, totals.disputed);
  said.sayAll(who, `${what} schedule`, totals.bySchedule);
}

/** The rows of a table of states, each with its number in the column `at`. */
export function sayStates(
  said: SaidNumbers,
  who: string,
  what: string,
  locale: Locale,
  axis: Axis,
  table: SeenTable,
  at = 1,
) {
  for (const { cells } of table.rows) {
    const state = stateIn(locale, axis, cells[0] ?? "");
    if (state) said.say(who, `${what} ${axis} ${state}`, numberOf(cells[at]));
  }
}

/** The table of this caption. */
export function tableOf({ tables }: SeenPage, caption: string): SeenTable {
  const found = tables.find((table) => table.caption === caption);
  if (!found) throw new Error(`no table “${caption}” among ${tables.map((table) => table.caption).join(", ")}`);
  return found;
}

/** The agreement and ref that a row's link leads to. */
export function linked(href: string): string | null {
  const found = /\/agreements\/([^/]+)\/commitments\/([^/?]+)/.exec(href);
  return found ? `${found[1]} ${found[2]}` : null;
}

/** The report's tables of states and dates, out of its Markdown. */
export function sayReport(said: SaidNumbers, what: string, markdown: string) {
  const rows = markdown.split("\n").filter((line) => line.startsWith("| "));
  const cells = rows.map((row) =>
    row
      .slice(2, -2)
      .split(/(?<!\\) \| /)
      .map((cell) => cell.replaceAll("\\", "")),
  );
  const table = { caption: "", rows: cells.map((all) => ({ id: "", href: "", cells: all })) };
  sayStates(said, "report", what, "en", "delivery", table);
  sayStates(said, "report", what, "en", "schedule", table);
  for (const [ref, , , state = ""] of cells)
    if (ref && daysIn(state) !== null) said.say("report", `${what} ${ref} days`, daysIn(state));
}

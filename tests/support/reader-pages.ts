import { type Locale, pages } from "@/lib/paths";

/** The agreement most tests look at, and the ref of its commitment due 180 days after signing. */
export const shipped = { usJapan: "us-japan-critical-minerals-2025", ministerial: "07", financing: "05" } as const;

const SIGNED = "2025-10-28";

/** Every page a reader can open without signing in, in every shape worth looking at; `status` where it is not 200. */
export function readerPages(locale: Locale): [name: string, address: string, status?: number][] {
  const { usJapan, ministerial, financing } = shipped;
  return [
    ["overview", pages.overview(locale)],
    ["agreement", pages.agreement(locale, usJapan)],
    ["agreement six days ahead", pages.agreement(locale, usJapan, { asOf: "2026-04-20" })],
    ["agreement on the day", pages.agreement(locale, usJapan, { asOf: "2026-04-26" })],
    ["agreement before its signing", pages.agreement(locale, usJapan, { asOf: "2020-01-01" })],
    ["agreement before the record", pages.agreement(locale, usJapan, { knownOn: "2026-01-01" })],
    ["agreement met late", pages.agreement(locale, "eu-us-japan-joint-statement-2026")],
    ["agreement that recurs", pages.agreement(locale, "us-malaysia-critical-minerals-2025")],
    ["report", pages.report(locale, usJapan)],
    ["report of a chosen day", pages.report(locale, usJapan, { asOf: "2026-05-01", since: SIGNED, paper: "letter" })],
    ["commitment with a period", pages.commitment(locale, usJapan, ministerial)],
    ["commitment in months", pages.commitment(locale, usJapan, financing)],
    ["commitment without a date", pages.commitment(locale, usJapan, "04")],
    ["history of a commitment", pages.commitmentHistory(locale, usJapan, ministerial)],
    ["history of an agreement", pages.agreementHistory(locale, usJapan, { page: 2 })],
    ["entry of the record", pages.entry(locale, 48)],
    ["suggestion of a source", pages.suggest(locale, usJapan, ministerial)],
    ["following by mail", pages.follow(locale, usJapan, ministerial)],
    ["about following", pages.followingAbout(locale)],
    ["commitments", pages.commitments(locale)],
    ["commitments filtered", pages.commitments(locale, { q: "a", delivery: "no-evidence", sort: "due" })],
    ["commitments, none found", pages.commitments(locale, { q: "nothing has this text" })],
    ["timeline", pages.timeline(locale)],
    ["timeline of one year", pages.timeline(locale, { agreement: usJapan, from: "2026-01-01", to: "2026-12-31" })],
    ["charts", pages.charts(locale)],
    ["charts of one agreement by party", pages.charts(locale, { agreement: usJapan, by: "party" })],
    ["charts of an unknown agreement", pages.charts(locale, { agreement: "nowhere", by: "agreement" }), 400],
    ["comparison of clauses", pages.compare(locale)],
    ["changes", pages.changes(locale)],
    ["changes between two days", pages.changes(locale, { from: "2026-04-20", to: "2026-11-22", agreement: usJapan })],
    ["changes, wrong way round", pages.changes(locale, { from: "2026-11-22", to: "2026-02-30" }), 400],
    ["calculator", pages.calculator(locale)],
    ["calculator with a question", pages.calculator(locale, { from: "2025-10-28", length: "P180D" })],
    ["method", pages.method(locale)],
    ["open data", pages.data(locale)],
    ["sign in", pages.signIn(locale)],
    ["set up without a link", pages.setup(locale)],
  ];
}

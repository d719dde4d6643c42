import { CHART_NAMES } from "@/lib/domain/charts/chart-series";
import { editPages, embeds, type Locale, pages } from "@/lib/paths";
import { shipped } from "@/tests/support/reader-pages";

/** A page worth showing, or one part of it. */
export type Pictured = {
  /** Begins the picture's file name. */
  name: string;
  address: string;
  /** Only the first element this selects; the whole page when left out. */
  part?: string;
  /** An editor is signed in. */
  editor?: true;
};

/**
 * Every page shown under `docs/screenshots`, in one table: a new page is added here.
 * `scripts/screenshots.mjs` takes each in both languages and schemes, on a desktop and a phone.
 */
export function picturedPages(locale: Locale): Pictured[] {
  const { usJapan, ministerial } = shipped;
  const charts = pages.charts(locale, { agreement: usJapan });
  return [
    { name: "overview", address: pages.overview(locale) },
    { name: "agreement", address: pages.agreement(locale, usJapan) },
    { name: "agreement-six-days-ahead", address: pages.agreement(locale, usJapan, { asOf: "2026-04-20" }) },
    { name: "commitment", address: pages.commitment(locale, usJapan, ministerial) },
    { name: "commitments", address: pages.commitments(locale) },
    { name: "timeline", address: pages.timeline(locale) },
    { name: "charts", address: pages.charts(locale) },
    ...CHART_NAMES.map((chart) => ({ name: `chart-${chart}`, address: charts, part: `#chart-${chart}` })),
    { name: "changes", address: pages.changes(locale, { from: "2026-04-20", to: "2026-11-22", agreement: usJapan }) },
    { name: "comparison", address: pages.compare(locale) },
    { name: "calculator", address: pages.calculator(locale, { from: "2025-10-28", length: "P180D" }) },
    { name: "what-if", address: pages.calculator(locale, { agreement: usJapan, signing: "2025-10-27" }) },
    { name: "embed", address: embeds.agreement(locale, usJapan) },
    { name: "history", address: pages.commitmentHistory(locale, usJapan, "04") },
    { name: "report", address: pages.report(locale, usJapan) },
    { name: "open-data", address: pages.data(locale) },
    { name: "method", address: pages.method(locale) },
    { name: "desk", address: editPages.desk(locale), editor: true },
    { name: "editing-a-commitment", address: editPages.commitment(locale, usJapan, ministerial), editor: true },
    { name: "webhooks", address: editPages.webhooks(locale), editor: true },
  ];
}

import { CHART_NAMES, type ChartName } from "@/lib/domain/charts/chart-series";
import type { DeliveryState, ScheduleState } from "@/lib/domain/record";

/**
 * A status report as a document: sections of blocks in finished words. Pages, Markdown
 * and plain text are made of the same one, so that they cannot say different things.
 */

/** The charts a report shows, in their order: all that the charts page has. */
export const REPORT_CHARTS = CHART_NAMES;
export type ReportChart = ChartName;

/** A sentence, and the numbers of the notes it rests on. */
export type ReportLine = { text: string; notes: number[] };
export type ReportTable = { caption: string; head: string[]; rows: string[][] };

export type ReportBlock =
  | ({ kind: "paragraph"; quiet?: boolean } & ReportLine)
  /** Words as a text has them, in the language they were signed in. */
  | ({ kind: "quote"; lang: string } & ReportLine)
  | { kind: "facts"; facts: { term: string; value: string; href?: string }[] }
  | { kind: "list"; items: ReportLine[] }
  /** `label` stands before the line, as a date before what happened on it. */
  | { kind: "dated-list"; items: ({ label: string } & ReportLine)[] }
  | { kind: "table"; table: ReportTable }
  /** Both axes of one commitment, in words and as they are marked. */
  | {
      kind: "states";
      delivery: { state: DeliveryState; disputed: boolean; text: string };
      schedule: { state: ScheduleState; text: string };
    }
  | { kind: "chart"; chart: ReportChart; heading: string; finding: string; table: ReportTable }
  /** Text to be copied as it stands. */
  | { kind: "literal"; label: string; text: string }
  | { kind: "part"; id: string; heading: string; href?: string; blocks: ReportBlock[] };

export type ReportSection = { id: string; heading: string; blocks: ReportBlock[] };

/** Where a claim comes from. */
export type ReportNote = { number: number; text: string; url: string | null };

export type ReportDocument = {
  lang: string;
  /** What kind of paper this is, above the title. */
  kicker: string;
  title: string;
  /** The title block. */
  facts: { term: string; value: string; href?: string }[];
  sections: ReportSection[];
  notes: { heading: string; items: ReportNote[] };
  /** Runs along the top of every page but the first: the title and the day shown. */
  running: { title: string; day: string };
};

export const PAPERS = ["a4", "letter"] as const;
/** The two sheets a report is laid out for. */
export type Paper = (typeof PAPERS)[number];

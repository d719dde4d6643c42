/** What the dry run of a table found, in the reader's words. */
export type DryRun = {
  /** What would be added, is there already, is refused. */
  counts: string[];
  refusals: { row: string; column: string; reason: string }[];
  /** Says how many refusals are not listed; null when all are. */
  unlisted: string | null;
  /** The way on, where the whole table can be taken in. */
  ready: {
    /** The file as it came, in base64, so that none is kept on the server. */
    table: string;
    /** Names what was looked at; when something else would be written, nothing is. */
    plan: string;
    /** What the button says that takes it in. */
    submit: string;
  } | null;
};

/** What the form for tables knows after it was sent; plain values, kept across a page without JavaScript. */
export type ImportState = { attempt: number; problem: string | null; dryRun: DryRun | null };

export const NO_TABLE: ImportState = { attempt: 0, problem: null, dryRun: null };

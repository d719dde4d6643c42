import type { IsoDate } from "@/lib/domain/record";
import { oneLine } from "@/lib/formats/sendable-text";
import { formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What is cited: a page on one day, with the state of knowledge and of the record that it showed. */
export type Cited = {
  locale: Locale;
  kind: "agreement" | "commitment" | "report" | "record";
  slug: string;
  ref: string | null;
  title: string;
  /** Who publishes the record. */
  site: string;
  /** The whole address, with both days, so that it shows the same again. */
  url: string;
  asOf: IsoDate;
  knownOn: IsoDate;
  revision: number;
  hash: string;
};

const note = ({ locale, asOf, knownOn, revision, hash }: Cited) =>
  translator(locale, "cite")("note", {
    asOf: formatDate(locale, asOf, "long"),
    knownOn: formatDate(locale, knownOn, "long"),
    revision,
    hash,
  });

/** A citation to be read: who, what, of which day, from which record, where. */
export function plainCitation(cited: Cited): string {
  const t = translator(cited.locale, "cite");
  const title = oneLine(cited.title);
  return t("plain", { site: oneLine(cited.site), title, note: note(cited), url: cited.url });
}

/** A name for the entry: letters, digits and hyphens only. */
export function citationKey({ kind, slug, ref, asOf }: Cited): string {
  const parts = [slug, ref ?? "", kind === "report" ? "report" : "", asOf.replaceAll("-", "")];
  const plain = parts.map((part) => part.replace(/[^A-Za-z0-9-]+/g, "-").replace(/^-+|-+$/g, ""));
  return plain.filter(Boolean).join("-");
}

const TEX: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "–": "--",
  "—": "---",
  "‘": "`",
  "’": "'",
  "“": "``",
  "”": "''",
  "…": "\\ldots{}",
  "\u00a0": "~",
};

/** Text in which TeX finds no command and BibTeX no brace that does not close; other letters stay as they are (UTF-8). */
export function bibtexText(text: string): string {
  return oneLine(text).replace(/[\\{}~^–—‘’“”…\u00a0#$%&_]/g, (mark) => TEX[mark] ?? `\\${mark}`);
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** An entry for BibTeX and biblatex. */
export function bibtex(cited: Cited): string {
  const [year = "", month = ""] = cited.asOf.split("-");
  const fields: [name: string, value: string][] = [
    ["author", `{{${bibtexText(cited.site)}}}`],
    ["title", `{{${bibtexText(cited.title)}}}`],
    ["year", `{${year}}`],
    ["month", MONTHS[Number(month) - 1] ?? "jan"],
    // An address is taken letter by letter; braces and the like are already percent-encoded in it.
    ["url", `{${cited.url.replace(/[{}\\\s]/g, encodeURIComponent)}}`],
    ["urldate", `{${cited.knownOn}}`],
    ["note", `{${bibtexText(note(cited))}}`],
    ["langid", `{${cited.locale === "ja" ? "japanese" : "english"}}`],
  ];
  const lines = fields.map(([name, value]) => `  ${name.padEnd(8)}= ${value}`);
  return `@misc{${citationKey(cited)},\n${lines.join(",\n")}\n}\n`;
}

const dateParts = (on: IsoDate) => ({ "date-parts": [on.split("-").map(Number)] });

const CSL_TYPE = { agreement: "webpage", commitment: "webpage", report: "report", record: "dataset" } as const;

/** The same as CSL-JSON, the list that reference managers read. */
export function cslJson(cited: Cited) {
  return [
    {
      id: citationKey(cited),
      type: CSL_TYPE[cited.kind],
      title: oneLine(cited.title),
      author: [{ literal: oneLine(cited.site) }],
      publisher: oneLine(cited.site),
      "container-title": oneLine(cited.site),
      issued: dateParts(cited.asOf),
      accessed: dateParts(cited.knownOn),
      URL: cited.url,
      version: String(cited.revision),
      language: cited.locale,
      note: note(cited),
    },
  ];
}

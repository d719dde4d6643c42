import type { ChangeBatch } from "@/lib/domain/change-batches";
import type { AgreementRecord } from "@/lib/domain/record";
import { zonesOf } from "@/lib/domain/today";
import { type Before, changeEntry } from "@/lib/formats/atom-changes";
import type { LetterPart, LetterText } from "@/lib/formats/letters/write-letter";
import { instantIn } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { actorWords } from "@/lib/i18n/record-words";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

/** Changes told at length in one letter; the rest is counted. */
export const MOST_TOLD = 30;

/** What a letter about an agreement is written from. */
export type LetterAbout = {
  locale: Locale;
  record: AgreementRecord;
  /** The site's address without a slash at its end. */
  site: string;
  end: LetterText["end"];
  before: ReadonlyMap<number, Before>;
};

/** A letter about one change: what changed, why, on which evidence, and where it stands. */
export function changeLetter(batch: ChangeBatch, about: LetterAbout): LetterText {
  const { locale, record, end } = about;
  const entry = changeEntry(batch, { ...about, id: "" });
  return {
    locale,
    subject: entry.title,
    parts: [{ kind: "text", text: record.agreement.title[locale], quiet: true }, ...partsOf(batch, about)],
    end,
  };
}

/** A letter about all changes of a while, oldest first. */
export function digestLetter(batches: readonly ChangeBatch[], about: LetterAbout): LetterText {
  const { locale, record, site, end } = about;
  const t = translator(locale, "following");
  const agreement = record.agreement.title[locale];
  const n = batches.length;
  const told = batches.slice(0, MOST_TOLD);
  const zone = zonesOf(record.agreement)[0] ?? "UTC";
  const day = (batch: ChangeBatch | undefined) => (batch ? instantIn(locale, batch.first.recordedAt, zone) : "");
  return {
    locale,
    subject: t("digest.subject", { n, agreement }),
    parts: [
      { kind: "text", text: agreement, quiet: true },
      { kind: "text", text: t("digest.lead", { from: day(batches[0]), to: day(batches.at(-1)) }) },
      ...told.flatMap((batch) => partsOf(batch, about)),
      ...(n > told.length ? [{ kind: "text" as const, text: t("letter.more", { n: n - told.length }) }] : []),
      {
        kind: "links",
        links: [
          { label: t("letter.changes"), url: site + pages.changes(locale, { agreement: record.agreement.slug }) },
        ],
      },
    ],
    end,
  };
}

/** One change as it stands in the feed of changes: a heading, what happened, who recorded it when, where it stands. */
function partsOf(batch: ChangeBatch, about: LetterAbout): LetterPart[] {
  const { locale, record } = about;
  const t = translator(locale, "following");
  const entry = changeEntry(batch, { ...about, id: "" });
  const [ref, ...others] = batch.refs;
  const single = ref !== undefined && others.length === 0 && !batch.enters;
  const title = single ? record.commitments.find((one) => one.ref === ref)?.title[locale] : undefined;
  const when = instantIn(locale, entry.updated, zonesOf(record.agreement)[0] ?? "UTC");
  const author = actorWords(locale, entry.author);
  const link = { label: t(title === undefined ? "letter.page" : "letter.entry"), url: entry.url };
  return [
    { kind: "title", text: title === undefined ? entry.title : `${ref} · ${title}` },
    { kind: "lines", lines: entry.summary },
    { kind: "text", text: t("letter.recorded", { when, author }), quiet: true },
    { kind: "links", links: [link] },
    ...(entry.related.length > 0
      ? [
          {
            kind: "links" as const,
            title: t("letter.sources"),
            links: entry.related.map(({ title: label, url }) => ({ label, url })),
          },
        ]
      : []),
  ];
}

import { agreementLead } from "@/lib/domain/agreement-lead";
import type { ChangesBetween } from "@/lib/domain/change";
import { REPORT_CHARTS, type ReportBlock, type ReportDocument, type ReportSection } from "@/lib/domain/report-document";
import type { AgreementView, Perspective } from "@/lib/domain/view";
import { changeBlocks } from "@/lib/formats/report/changes";
import { chartBlocks, chartFindings } from "@/lib/formats/report/charts";
import { commitmentPart } from "@/lib/formats/report/commitments";
import { deadlineBlocks } from "@/lib/formats/report/deadlines";
import { ReportNotes } from "@/lib/formats/report/notes";
import { formatDate, instantIn } from "@/lib/i18n/dates";
import { leadWords } from "@/lib/i18n/lead-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

export type ReportInput = {
  locale: Locale;
  agreement: AgreementView;
  changes: ChangesBetween;
  perspective: Perspective;
  /** The record it was made from: its last entry and that entry's hash. */
  seal: { revision: number; hash: string };
  /** The whole address that shows the same again. */
  address: string;
  /** The whole address of a commitment's page on the day shown. */
  commitmentAddress: (ref: string) => string;
  /** Ways to cite it, each to be copied as it stands. */
  citations: { plain: string; bibtex: string };
  /** The instant at which the clock is held; null when it runs. */
  heldAt: string | null;
};

/** One agreement as of one day, in finished words: what the page, the PDF, Markdown and plain text are made of. */
export function reportDocument(input: ReportInput): ReportDocument {
  const { locale, agreement, changes } = input;
  const t = translator(locale, "report");
  const notes = new ReportNotes(locale, agreement);
  const section = (id: ReportSection["id"] & keyof typeof HEADINGS, blocks: ReportBlock[]): ReportSection => ({
    id,
    heading: t(`section.${id}`),
    blocks,
  });
  const sections = [
    section("summary", summary(locale, agreement)),
    section("deadlines", deadlineBlocks(locale, agreement)),
    section("charts", chartBlocks(locale, agreement)),
    section(
      "commitments",
      agreement.commitments.map((one) =>
        commitmentPart({ locale, agreement, notes }, one, input.commitmentAddress(one.ref)),
      ),
    ),
    section("changes", changeBlocks(locale, agreement, changes, notes)),
    section("sources", [
      {
        kind: "list",
        items: agreement.sources.map((source) => ({
          text: source.title ?? source.publisher,
          notes: [notes.source(source)],
        })),
      },
    ]),
    section("cite", cite(input)),
  ];
  return {
    lang: locale,
    kicker: t("kicker"),
    title: agreement.title[locale],
    facts: titleFacts(input),
    sections: sections.filter(({ id, blocks }) => id !== "sources" || hasItems(blocks)),
    notes: { heading: t("section.notes"), items: notes.items },
    running: { title: agreement.title[locale], day: formatDate(locale, agreement.asOf, "long") },
  };
}

const HEADINGS = {
  summary: true,
  deadlines: true,
  charts: true,
  commitments: true,
  changes: true,
  sources: true,
  cite: true,
};

const hasItems = (blocks: readonly ReportBlock[]) => blocks.some((one) => one.kind !== "list" || one.items.length > 0);

function titleFacts({ locale, agreement, perspective, seal, address, heldAt }: ReportInput): ReportDocument["facts"] {
  const t = translator(locale, "report");
  const states = translator(locale, "states");
  const date = (on: string) => formatDate(locale, on, "long");
  const { signing, checkedUpTo, formalTitle, title, parties, kind, legalNature } = agreement;
  const facts: [term: string, value: string | null, href?: string][] = [
    [t("facts.day"), date(agreement.asOf)],
    [t("facts.known"), perspective.knownOn && date(perspective.knownOn)],
    [t("facts.checked"), checkedUpTo ? date(checkedUpTo) : t("facts.neverChecked")],
    [t("facts.signed"), t("facts.signedValue", { date: date(signing.on), place: signing.place[locale] })],
    [t("facts.parties"), parties.map(({ name }) => name[locale]).join(locale === "ja" ? "・" : ", ") || null],
    [
      t("facts.kind"),
      t("facts.kindValue", { kind: states(`agreementKind.${kind}`), nature: states(`legalNature.${legalNature}`) }),
    ],
    [t("facts.formal"), formalTitle && formalTitle[locale] !== title[locale] ? formalTitle[locale] : null],
    [t("facts.record"), t("facts.recordValue", { revision: seal.revision })],
    [t("facts.hash"), seal.hash],
    [t("facts.address"), address, address],
    [t("facts.held"), heldAt && t("facts.heldValue", { instant: instantIn(locale, heldAt, "UTC") })],
  ];
  return facts.flatMap(([term, value, href]) => (value ? [{ term, value, ...(href ? { href } : {}) }] : []));
}

function summary(locale: Locale, agreement: AgreementView): ReportBlock[] {
  const t = translator(locale, "report");
  const findings = chartFindings(locale, agreement);
  const say = (text: string): ReportBlock => ({ kind: "paragraph", text, notes: [] });
  const claimed = [...new Set([agreement.signing.on, ...agreement.dateClaims.map(({ on }) => on)])].sort();
  const date = (on: string) => formatDate(locale, on, "long");
  return [
    say(leadWords(locale, agreementLead(agreement))),
    {
      kind: "list",
      items: REPORT_CHARTS.map((chart) => ({
        text: t(`summary.${chart}`, { finding: findings[chart] }),
        notes: [],
      })),
    },
    ...(claimed.length > 1
      ? [
          say(
            t("summary.claims", {
              dates: claimed.map(date).join(locale === "ja" ? "、" : ", "),
              date: date(agreement.signing.on),
            }),
          ),
        ]
      : []),
    say(t("summary.bounded")),
  ];
}

function cite({ locale, citations }: ReportInput): ReportBlock[] {
  const t = translator(locale, "report");
  return [
    { kind: "paragraph", text: t("cite.pinned"), notes: [] },
    { kind: "literal", label: t("cite.plain"), text: citations.plain },
    { kind: "literal", label: t("cite.bibtex"), text: citations.bibtex },
  ];
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditFrame } from "@/app/[locale]/edit/edit-frame";
import {
  candidateLine,
  datedLine,
  linkLine,
  proposalLine,
  suggestionLine,
  uncheckedLine,
} from "@/components/editing/desk-lines";
import { DeskCounts, type DeskLine, DeskSection, type DeskSectionProps } from "@/components/editing/desk-section";
import { type Action, type Actor, may } from "@/lib/domain/permissions";
import type { Proposal } from "@/lib/domain/proposal";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";
import { DESK_LISTS, type DeskData, type DeskListName, deskAnswer } from "@/lib/queries/desk";
import { requireActor } from "@/lib/web/actor";
import { editorMetadata } from "@/lib/web/editor-metadata";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? editorMetadata(locale, translator(locale, "desk")("title")) : {};
}

/** Lines of a list, and of the one that is opened. */
const MOST = 8;
const MOST_OPENED = 200;

/** The editors' desk: what needs a person now, as far as this person may do it. */
export default async function DeskPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await requireActor(locale, editPages.desk(locale));
  const { list } = await searchParams;
  const opened = DESK_LISTS.find((name) => name === list) ?? null;
  const data = await deskAnswer({ most: MOST, opened, mostOpened: MOST_OPENED });
  const t = translator(locale, "desk");
  const sections = sectionsFor(locale, actor, data, opened);
  return (
    <EditFrame locale={locale} actor={actor} here={(other) => editPages.desk(other)} crumbs={[]}>
      <h1>{t("title")}</h1>
      <p className="lead mt-4">{t("intro")}</p>
      <DeskCounts locale={locale} sections={sections} />
      {sections.map((section) => (
        <DeskSection key={section.name} {...section} />
      ))}
      <section className="section" aria-labelledby="all">
        <h2 id="all">{t("all")}</h2>
        <p className="section-note">{t("newAgreement")}</p>
        <ul className="desk-list mt-4">
          {data.agreements.map(({ slug, title }) => (
            <li key={slug}>
              <a href={editPages.agreement(locale, slug)}>{title[locale]}</a>
            </li>
          ))}
        </ul>
        {may(actor.role, "create-agreement") ? (
          <p className="mt-4">
            <a href={editPages.newAgreement(locale)}>{translator(locale, "forms")("agreement.addLink")}</a>
          </p>
        ) : null}
        <p className="mt-4">
          <a href={editPages.import(locale)}>{translator(locale, "importing")("link")}</a>
        </p>
      </section>
    </EditFrame>
  );
}

/** The verb that settles a line of each list; who may not do it is not asked to. */
const VERB_OF: Record<DeskListName, Action> = {
  proposals: "comment-on-proposal",
  suggestions: "accept-suggestion",
  soon: "assess",
  unjudged: "assess",
  judgedLongAgo: "assess",
  unchecked: "record-check",
  candidates: "relate-evidence",
  links: "add-evidence",
};

function sectionsFor(locale: Locale, actor: Actor, data: DeskData, opened: DeskListName | null): DeskSectionProps[] {
  const t = translator(locale, "desk");
  const { agreements } = data;
  const proposals = data.proposals.filter((one) => isFor(actor, one));
  const lists: Record<DeskListName, { total: number; lines: DeskLine[] }> = {
    proposals: {
      total: proposals.length,
      lines: proposals
        .slice(0, opened === "proposals" ? MOST_OPENED : MOST)
        .map((one) => proposalLine(locale, one, agreements)),
    },
    suggestions: worded(data.suggestions, (one) => suggestionLine(locale, one, agreements)),
    soon: worded(data.soon, (row) => datedLine(locale, row)),
    unjudged: worded(data.unjudged, (row) => datedLine(locale, row)),
    judgedLongAgo: worded(data.judgedLongAgo, (row) => datedLine(locale, row)),
    unchecked: worded(data.unchecked, (row) => uncheckedLine(locale, row)),
    candidates: worded(data.candidates, (row) => candidateLine(locale, row)),
    links: worded(data.links, (one) => linkLine(locale, one, agreements)),
  };
  return DESK_LISTS.filter((name) => may(actor.role, VERB_OF[name])).map((name) => ({
    ...{ locale, name, title: t(`list.${name}`), why: t(`why.${name}`), opened: opened === name },
    ...lists[name],
  }));
}

function worded<T>({ total, first }: { total: number; first: readonly T[] }, words: (one: T) => DeskLine) {
  return { total, lines: first.map(words) };
}

/** Waiting: whoever may approve it, which is never its author. Sent back: its author. */
function isFor(actor: Actor, { status, by }: Proposal): boolean {
  const own = by.id === actor.id;
  return status === "sent-back" ? own : !own && may(actor.role, "approve-proposal");
}

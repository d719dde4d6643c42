import type { DeskLine } from "@/components/editing/desk-section";
import type { CommitmentRow } from "@/lib/domain/filter-terms";
import type { AddressUse, LinkCheck } from "@/lib/domain/link-check";
import type { Proposal } from "@/lib/domain/proposal";
import type { AgreementView, EvidenceItem } from "@/lib/domain/view";
import { formatDate, instantIn, scheduleDays } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";

/** Lines of the desk in words, each led to the form that settles it. */

type Act = "assess" | "check" | "relate" | "decide" | "look" | "read";

const named = ({ commitment }: CommitmentRow, locale: Locale) => `${commitment.ref} · ${commitment.title[locale]}`;

function label(locale: Locale, act: Act, what: string): string {
  const t = translator(locale, "desk");
  return t("actOn", { act: t(`act.${act}`), what });
}

function formOf({ agreement, commitment }: CommitmentRow, locale: Locale, form: string): string {
  return `${editPages.commitment(locale, agreement.slug, commitment.ref)}#${form}`;
}

/** A commitment that has a date and should be judged. */
export function datedLine(locale: Locale, row: CommitmentRow): DeskLine {
  const t = translator(locale, "desk");
  const { agreement, commitment } = row;
  const { dueOn } = commitment.deadline;
  const { assessedOn, state } = commitment.delivery;
  const days = scheduleDays(locale, commitment.schedule);
  const tone = commitment.schedule.state === "passed" ? "seal" : "amber";
  return {
    key: `${agreement.slug}/${commitment.ref}`,
    href: formOf(row, locale, "assess-title"),
    label: label(locale, "assess", named(row, locale)),
    urgency: days === null ? null : { words: days, tone },
    notes: [
      agreement.title[locale],
      ...(dueOn ? [t("line.due", { date: formatDate(locale, dueOn, "weekday") })] : []),
      ...(assessedOn
        ? [
            t("line.assessed", {
              date: formatDate(locale, assessedOn, "medium"),
              state: translator(locale, "states")(`delivery.${state}`),
            }),
          ]
        : []),
    ],
  };
}

/** A commitment whose sources should be looked at again. */
export function uncheckedLine(locale: Locale, row: CommitmentRow): DeskLine {
  const t = translator(locale, "desk");
  const { checkedOn, daysSinceCheck } = row.commitment.evidence;
  const words =
    checkedOn && daysSinceCheck !== null
      ? t("line.checked", { date: formatDate(locale, checkedOn, "medium"), days: daysSinceCheck })
      : t("line.never");
  return {
    key: `${row.agreement.slug}/${row.commitment.ref}`,
    href: formOf(row, locale, "check-title"),
    label: label(locale, "check", named(row, locale)),
    urgency: { words, tone: checkedOn ? "amber" : "seal" },
    notes: [row.agreement.title[locale]],
  };
}

/** A source whose attribution is open. */
export function candidateLine(locale: Locale, row: CommitmentRow & { item: EvidenceItem }): DeskLine {
  const t = translator(locale, "desk");
  const { item, agreement } = row;
  return {
    key: `${agreement.slug}/${row.commitment.ref}/${item.id}`,
    href: `${editPages.commitmentPart(locale, agreement.slug, row.commitment.ref, "evidence")}#relate-title`,
    label: label(locale, "relate", named(row, locale)),
    urgency: null,
    notes: [
      agreement.title[locale],
      item.publisher,
      t("line.found", { date: formatDate(locale, item.foundOn, "medium") }),
      item.shows[locale],
    ],
  };
}

type Waiting = { receipt: string; agreement: string; commitment: string; publisher: string; receivedAt: string };

/** A reader's suggestion. Nothing of it but the publisher is shown before it is opened. */
export function suggestionLine(locale: Locale, waiting: Waiting, agreements: readonly AgreementView[]): DeskLine {
  const t = translator(locale, "desk");
  const agreement = agreements.find(({ slug }) => slug === waiting.agreement);
  const commitment = agreement?.commitments.find(({ ref }) => ref === waiting.commitment);
  const what = agreement && commitment ? named({ agreement, commitment }, locale) : waiting.commitment;
  const zone = agreement?.signing.zone ?? "UTC";
  return {
    key: waiting.receipt,
    href: editPages.suggestion(locale, waiting.receipt),
    label: label(locale, "decide", what),
    urgency: { words: t("line.waits", { when: instantIn(locale, waiting.receivedAt, zone) }), tone: "ink" },
    notes: [agreement?.title[locale] ?? waiting.agreement, waiting.publisher],
  };
}

/** An address that readers cannot follow any more. */
export function linkLine(
  locale: Locale,
  { check, use }: { check: LinkCheck; use: AddressUse },
  agreements: readonly AgreementView[],
): DeskLine {
  const t = translator(locale, "desk");
  const since = formatDate(locale, check.firstFailedOn ?? check.checkedAt.slice(0, 10), "medium");
  const { httpStatus: status } = check;
  const words =
    status === null
      ? t("line.silent", { date: since })
      : check.status === "gone"
        ? t("line.gone", { status })
        : t("line.failing", { status, date: since });
  return {
    key: check.url,
    href: formForAddress(locale, use),
    label: label(locale, "look", `${use.name}${use.commitment ? ` · ${use.commitment}` : ""}`),
    urgency: { words, tone: "seal" },
    notes: [agreements.find(({ slug }) => slug === use.agreement)?.title[locale] ?? use.agreement, check.url],
  };
}

/** Where an address can be put right: by a better source, or in what names it. */
function formForAddress(locale: Locale, { agreement, commitment, kind }: AddressUse): string {
  if (commitment === null) return editPages.agreementDetails(locale, agreement);
  const part = kind === "evidence" ? "evidence" : kind === "extension" ? "deadline" : "details";
  return editPages.commitmentPart(locale, agreement, commitment, part);
}

/** A change that waits for a second person, or came back to its author. */
export function proposalLine(locale: Locale, proposal: Proposal, agreements: readonly AgreementView[]): DeskLine {
  const t = translator(locale, "desk");
  const agreement = agreements.find(({ slug }) => slug === proposal.agreement);
  const commitment = agreement?.commitments.find(({ ref }) => ref === proposal.commitment);
  const title = agreement?.title[locale] ?? proposal.agreement;
  const when = instantIn(locale, proposal.proposedAt, agreement?.signing.zone ?? "UTC");
  const back = proposal.status === "sent-back";
  return {
    key: String(proposal.id),
    href: editPages.proposal(locale, proposal.id),
    label: label(locale, "read", agreement && commitment ? named({ agreement, commitment }, locale) : title),
    urgency: back ? { words: t("line.sentBack"), tone: "amber" } : null,
    notes: [title, t("line.by", { name: proposal.by.name, when })],
  };
}

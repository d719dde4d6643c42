import type { AssessWords, Choice } from "@/components/editing/assess-form";
import type { CheckWords } from "@/components/editing/check-form";
import type { Compared } from "@/components/editing/conflict-panel";
import type { SourceChoices, SourceWords } from "@/components/editing/source-fields";
import type { StepLine } from "@/components/editing/step-forms";
import type { Option } from "@/components/ui/form-fields";
import { DELIVERY_STATES, EVIDENCE_KINDS, EVIDENCE_RELATIONS, type Step } from "@/lib/domain/record";
import type { AgreementView, CommitmentView, EvidenceItem } from "@/lib/domain/view";
import { eventDate, formatDate } from "@/lib/i18n/dates";
import type { Locale } from "@/lib/i18n/locales";
import { plainWords, translator } from "@/lib/i18n/translator";

/** Words and choices of the editing forms, worded on the server and passed to the browser. */

export function assessWords(locale: Locale): AssessWords {
  const t = translator(locale, "editing");
  return { ...plainWords(locale, "editing").assess, otherLanguage: t("page.otherLanguage") };
}

export function sourceWords(locale: Locale): SourceWords {
  const {
    precisionOf: _precisions,
    anyParty: _anyParty,
    choose: _choose,
    ...words
  } = plainWords(locale, "editing").source;
  return { ...words, more: translator(locale, "forms")("more.source") };
}

export function checkWords(locale: Locale): CheckWords {
  const t = translator(locale, "editing");
  return { ...plainWords(locale, "editing").check, otherLanguage: t("page.otherLanguage") };
}

/** The states that can be recorded, each with its meaning. */
export function stateChoices(locale: Locale): Choice[] {
  const t = translator(locale, "states");
  return DELIVERY_STATES.filter((state) => state !== "not-assessed").map((state) => ({
    value: state,
    label: t(`delivery.${state}`),
    hint: t(`deliveryMeaning.${state}`),
  }));
}

/** The whole commitment, then each party it binds. */
export function partyChoices(locale: Locale, agreement: AgreementView, commitment: CommitmentView): Option[] {
  const bound = agreement.parties.filter(({ code }) => commitment.parties.includes(code));
  const whole = { value: "", label: translator(locale, "editing")("assess.whole") };
  return [whole, ...bound.map(({ code, name }) => ({ value: code, label: name[locale] }))];
}

/** The judgement of the whole that holds now, in the form's fields; empty where there is none. */
export function assessedNow(locale: Locale, { delivery }: CommitmentView): Compared {
  // A source found since is no part of a judgement on record, and is not to be lost sight of.
  const source = { sourceUrl: [], sourcePublisher: [], sourceShows: [] };
  if (delivery.state === "not-assessed") return { state: [], reason: [], evidence: [], ...source };
  const progress = delivery.progressFrom === "assessment" && delivery.progress !== null ? [`${delivery.progress}`] : [];
  return {
    state: [delivery.state],
    disputed: delivery.disputed ? ["on"] : [],
    ...(delivery.progressFrom !== "steps" && { progress }),
    effectiveOn: delivery.assessedOn ? [delivery.assessedOn] : [],
    reason: delivery.reason ? [delivery.reason[locale]] : [],
    evidence: delivery.evidence,
    ...source,
  };
}

/** The commitment's items of evidence, newest first, each with how it bears on it. */
export function evidenceChoices(locale: Locale, items: readonly EvidenceItem[]): Choice[] {
  const t = translator(locale, "states");
  return items.map((item) => ({
    value: item.id,
    label: `${eventDate(locale, item.on, item.precision)} · ${item.publisher} · ${t(`relation.${item.relation}`)}`,
    hint: item.shows[locale],
  }));
}

export function sourceChoices(locale: Locale, agreement: AgreementView): SourceChoices {
  const t = translator(locale, "editing");
  const states = translator(locale, "states");
  const choose = { value: "", label: t("source.choose") };
  return {
    kinds: [choose, ...EVIDENCE_KINDS.map((value) => ({ value, label: states(`evidenceKind.${value}`) }))],
    precisions: (["day", "month", "year"] as const).map((value) => ({
      value,
      label: t(`source.precisionOf.${value}`),
    })),
    parties: [
      { value: "", label: t("source.anyParty") },
      ...agreement.parties.map(({ code, name }) => ({ value: code, label: name[locale] })),
    ],
    relations: [
      choose,
      ...EVIDENCE_RELATIONS.map((value) => ({
        value,
        label: `${states(`relation.${value}`)}: ${states(`relationMeaning.${value}`)}`,
      })),
    ],
  };
}

export function stepLine(locale: Locale, step: Step): StepLine {
  const t = translator(locale, "editing");
  const title = step.title[locale];
  const long = (on: string) => formatDate(locale, on, "long");
  const standing = step.completedOn ? t("steps.done", { date: long(step.completedOn) }) : t("steps.open");
  const target = step.targetOn ? [t("steps.target", { date: long(step.targetOn) })] : [];
  return {
    id: step.id,
    title,
    standing: [standing, ...target].join(" · "),
    done: step.completedOn !== null,
    words: {
      completedOn: t("steps.completedOn"),
      completedOnOf: t("steps.completedOnOf", { title }),
      tick: t("steps.tick"),
      tickOf: t("steps.tickOf", { title }),
      untick: t("steps.untick"),
      untickOf: t("steps.untickOf", { title }),
      whyUntick: t("steps.whyUntick"),
    },
  };
}

import type { ReactNode } from "react";
import { DayParameters, EndOfDayExample } from "@/components/method/day-tables";
import { MethodSection } from "@/components/method/method-section";
import { CountingSources, RuleKinds } from "@/components/method/rule-tables";
import { DeliveryStates, EvidenceRelations, ScheduleStates } from "@/components/method/state-tables";
import { STALE_AFTER_DAYS } from "@/lib/domain/evidence-summary";
import { EVIDENCE_KINDS, MODALITIES } from "@/lib/domain/record";
import { DUE_SOON_DAYS } from "@/lib/domain/schedule";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

type Props = { locale: Locale };

/** The parts of the page in order; the contents and the headings are both made from it. */
export const METHOD_SECTIONS = [
  "axes",
  "delivery",
  "progress",
  "schedule",
  "evidence",
  "absence",
  "rules",
  "counting",
  "today",
  "days",
  "record",
  "modality",
] as const;
export type MethodSectionId = (typeof METHOD_SECTIONS)[number];

function Text({ children }: { children: ReactNode }) {
  return <p className="measure mt-3">{children}</p>;
}

const CORE = ["first", "every", "months", "missing", "end"] as const;

function bodies(locale: Locale): Record<MethodSectionId, ReactNode> {
  const t = translator(locale, "method");
  const states = translator(locale, "states");
  const bold = { b: (text: ReactNode) => <b>{text}</b> };
  return {
    axes: (
      <>
        <Text>{t.rich("axes.delivery", bold)}</Text>
        <Text>{t.rich("axes.schedule", bold)}</Text>
        <Text>{t.rich("axes.evidence", bold)}</Text>
        <Text>{t("axes.apart")}</Text>
      </>
    ),
    delivery: (
      <>
        <Text>{t("delivery.note")}</Text>
        <DeliveryStates locale={locale} />
        <Text>{t("delivery.disputed")}</Text>
        <Text>{t("delivery.party")}</Text>
      </>
    ),
    progress: <Text>{t("progress.text")}</Text>,
    schedule: (
      <>
        <Text>{t("schedule.note", { days: DUE_SOON_DAYS })}</Text>
        <ScheduleStates locale={locale} />
      </>
    ),
    evidence: (
      <>
        <Text>{t("evidence.note")}</Text>
        <EvidenceRelations locale={locale} />
        <h3 className="mt-8">{t("evidence.kinds")}</h3>
        <ol className="method-list">
          {EVIDENCE_KINDS.map((kind) => (
            <li key={kind}>{states(`evidenceKind.${kind}`)}</li>
          ))}
        </ol>
        <Text>{t("evidence.precision")}</Text>
        <Text>{t("evidence.stale", { days: STALE_AFTER_DAYS })}</Text>
      </>
    ),
    absence: <Text>{t("absence.text")}</Text>,
    rules: (
      <>
        <Text>{t("rules.note")}</Text>
        <RuleKinds locale={locale} />
        <Text>{t("rules.extension")}</Text>
      </>
    ),
    counting: (
      <>
        <Text>{t("counting.note")}</Text>
        <ul className="method-list measure">
          {CORE.map((rule) => (
            <li key={rule}>{t(`counting.core.${rule}`)}</li>
          ))}
        </ul>
        <Text>{t("counting.differ")}</Text>
        <div className="mt-6">
          <CountingSources locale={locale} />
        </div>
        <p className="no-print mt-4">
          <a href={pages.calculator(locale)}>{t("counting.calculator")}</a>
        </p>
      </>
    ),
    today: (
      <>
        <Text>{t("today.text")}</Text>
        <EndOfDayExample locale={locale} />
      </>
    ),
    days: (
      <>
        <Text>{t("days.text")}</Text>
        <DayParameters locale={locale} />
        <Text>{t("days.both")}</Text>
        <Text>{t("days.sources")}</Text>
      </>
    ),
    record: <Text>{t("record.text")}</Text>,
    modality: (
      <>
        <Text>{t("modality.note")}</Text>
        <ol className="method-list">
          {MODALITIES.map((modality) => (
            <li key={modality}>{states(`modality.${modality}`)}</li>
          ))}
        </ol>
      </>
    ),
  };
}

/** Every definition, under a heading that can be linked to. */
export function MethodText({ locale }: Props) {
  const t = translator(locale, "method");
  const body = bodies(locale);
  return METHOD_SECTIONS.map((id) => (
    <MethodSection key={id} id={id} title={t(`${id}.title`)}>
      {body[id]}
    </MethodSection>
  ));
}

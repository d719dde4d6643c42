import { DataTable } from "@/components/ui/data-table";
import { DeliveryLabel, ScheduleLabel } from "@/components/ui/state-mark";
import { COUNTING_RELATIONS } from "@/lib/domain/evidence-summary";
import { DELIVERY_STATES, type DeliveryState, EVIDENCE_RELATIONS, SCHEDULE_STATES } from "@/lib/domain/record";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale };

/** States that say nothing was found, or that nobody looked; every other one must name its evidence. */
const WITHOUT_EVIDENCE: readonly DeliveryState[] = ["not-assessed", "no-evidence"];

/** Every delivery state, with its mark, its meaning and whether it needs evidence. */
export function DeliveryStates({ locale }: Props) {
  const t = translator(locale, "method");
  const states = translator(locale, "states");
  return (
    <DataTable
      caption={t("delivery.title")}
      captionHidden
      rows={DELIVERY_STATES}
      rowKey={(state) => state}
      columns={[
        {
          key: "state",
          header: t("delivery.state"),
          rowHeader: true,
          className: "md:w-[17rem]",
          cell: (state) => <DeliveryLabel locale={locale} state={state} />,
        },
        { key: "meaning", header: t("delivery.meaning"), cell: (state) => states(`deliveryMeaning.${state}`) },
        {
          key: "rests",
          header: t("delivery.rests"),
          cell: (state) => (WITHOUT_EVIDENCE.includes(state) ? t("no") : t("yes")),
        },
      ]}
    />
  );
}

/** Every schedule state, with its mark and its meaning. */
export function ScheduleStates({ locale }: Props) {
  const t = translator(locale, "method");
  const states = translator(locale, "states");
  return (
    <DataTable
      caption={t("schedule.title")}
      captionHidden
      rows={SCHEDULE_STATES}
      rowKey={(state) => state}
      columns={[
        {
          key: "state",
          header: t("schedule.state"),
          rowHeader: true,
          className: "md:w-[17rem]",
          cell: (state) => <ScheduleLabel locale={locale} state={state} />,
        },
        { key: "meaning", header: t("schedule.meaning"), cell: (state) => states(`scheduleMeaning.${state}`) },
      ]}
    />
  );
}

/** Every way an item of evidence can bear on a commitment, and whether it counts. */
export function EvidenceRelations({ locale }: Props) {
  const t = translator(locale, "method");
  const states = translator(locale, "states");
  return (
    <DataTable
      caption={t("evidence.title")}
      captionHidden
      rows={EVIDENCE_RELATIONS}
      rowKey={(relation) => relation}
      columns={[
        {
          key: "relation",
          header: t("evidence.relation"),
          rowHeader: true,
          className: "md:w-[17rem]",
          cell: (relation) => states(`relation.${relation}`),
        },
        { key: "meaning", header: t("evidence.meaning"), cell: (relation) => states(`relationMeaning.${relation}`) },
        {
          key: "counts",
          header: t("evidence.counts"),
          cell: (relation) => t(COUNTING_RELATIONS.includes(relation) ? "evidence.yes" : "evidence.no"),
        },
      ]}
    />
  );
}

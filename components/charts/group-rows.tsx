import type { ChartRow } from "@/components/charts/chart-props";
import { fillOf } from "@/components/charts/paint";
import { MOST_ROWS } from "@/components/charts/pick-rows";
import { RowFrame } from "@/components/charts/row-frame";
import { deliveryParts } from "@/components/charts/state-parts";
import { type ChartQuestion, chartParams } from "@/lib/domain/charts/chart-address";
import { type DeliveryGroups, GROUPINGS } from "@/lib/domain/charts/delivery-groups";
import { groupsFinding } from "@/lib/i18n/chart-findings-more";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

type Props = { locale: Locale; groups: DeliveryGroups; question: ChartQuestion };

const THICKNESS = 20;

/** A bar for each theme, party or agreement, as long as it has commitments, in the same parts as the whole. */
export function GroupRows({ locale, groups, question }: Props) {
  const t = translator(locale, "charts");
  const shown = groups.groups.slice(0, MOST_ROWS);
  const rows = shown.map(({ key, title, bars }): ChartRow => {
    const parts = deliveryParts(locale, bars);
    return {
      key,
      name: title[locale],
      lines: parts.map(({ label, count }) => `${label}: ${count}`),
      values: parts.map(({ key: series, count, paint }) => ({ series, value: count, fill: fillOf(paint, "delivery") })),
    };
  });
  const series = Math.max(...rows.map(({ values }) => values.length));
  const padded = rows.map((row) => ({
    ...row,
    values: [...row.values, ...Array<null>(series - row.values.length).fill(null)],
  }));
  return (
    <div className="mt-7">
      <Groupings locale={locale} question={question} />
      <p className="section-note">{groupsFinding(locale, groups)}</p>
      {groups.by === "party" ? <p className="section-note">{t("delivery.partyNote")}</p> : null}
      {shown.length < groups.groups.length ? (
        <p className="section-note">
          {t("delivery.groupsShown", { shown: shown.length, total: groups.groups.length })}
        </p>
      ) : null}
      <RowFrame
        locale={locale}
        heading={t(`delivery.byGroup.${groups.by}`)}
        rows={shown.map(({ key, title, total }) => ({
          key,
          ref: "",
          title: title[locale],
          values: [t("freshness.commitments", { count: total })],
        }))}
        picture={{
          kind: "stacks",
          rows: padded,
          top: Math.max(...shown.map(({ total }) => total)),
          thickness: THICKNESS,
        }}
        ground={null}
      />
    </div>
  );
}

/** What delivery can be told apart by, each an address. */
function Groupings({ locale, question }: Pick<Props, "locale" | "question">) {
  const t = translator(locale, "charts");
  return (
    <nav aria-label={t("delivery.by")} className="no-print flex flex-wrap items-baseline gap-x-5 gap-y-1">
      <span className="font-semibold">{t("delivery.by")}</span>
      {GROUPINGS.map((by) => (
        <a
          key={by}
          href={`${pages.charts(locale, chartParams({ ...question, by }))}#chart-delivery`}
          aria-current={by === question.by ? "true" : undefined}
          className="chart-link"
        >
          {t(`delivery.grouping.${by}`)}
        </a>
      ))}
    </nav>
  );
}

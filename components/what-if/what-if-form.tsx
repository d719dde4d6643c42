import { DateField, SelectField, SubmitButton, TextField } from "@/components/ui/form-fields";
import type { AgreementView, Perspective } from "@/lib/domain/view";
import { isCounted, type Supposed } from "@/lib/domain/what-if";
import { ruleWords } from "@/lib/i18n/deadline-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

type Props = {
  locale: Locale;
  agreement: AgreementView;
  supposed: Supposed;
  /** What the address holds already and the form keeps. */
  kept: Record<string, string>;
  perspective: Perspective;
};

const UNITS = ["days", "weeks", "months", "years"] as const;
const ROLLOVERS = ["none", "next-working-day"] as const;
const MONTH_ENDS = ["clamp", "jp-civil-code-143"] as const;

/** Another day of signing, and one more period: a plain form whose answer is an address. */
export function WhatIfForm({ locale, agreement, supposed, kept, perspective }: Props) {
  const t = translator(locale, "whatIf");
  const counted = agreement.commitments.filter(({ deadline }) => isCounted(deadline.rule));
  const hidden = { agreement: agreement.slug, ...perspective, ...kept };
  const asRecorded = { value: "", label: t("form.asRecorded") };
  return (
    <form method="get" action={pages.calculator(locale)} className="what-if-form no-print" aria-labelledby="suppose">
      <h2 id="suppose">{t("form.title")}</h2>
      {Object.entries(hidden).map(([name, value]) =>
        value && name !== "signing" ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <div className="what-if-fields">
        <DateField name="signing" label={t("form.signing")} defaultValue={supposed.signing ?? agreement.signing.on} />
        {counted.length > 0 ? (
          <>
            <SelectField
              name="change"
              label={t("form.change")}
              options={[
                { value: "", label: t("form.noChange") },
                ...counted.map(({ ref, title, deadline }) => ({
                  value: ref,
                  label: `${ref} · ${title[locale]} (${ruleWords(locale, deadline.rule)})`,
                })),
              ]}
            />
            <TextField name="amount" label={t("form.amount")} inputMode="numeric" autoComplete="off" />
            <SelectField
              name="unit"
              label={t("form.unit")}
              options={UNITS.map((value) => ({ value, label: t(`form.units.${value}`) }))}
            />
            <SelectField
              name="rollover"
              label={t("form.rollover")}
              options={[asRecorded, ...ROLLOVERS.map((value) => ({ value, label: t(`form.rollovers.${value}`) }))]}
            />
            <SelectField
              name="monthEnd"
              label={t("form.monthEnd")}
              options={[asRecorded, ...MONTH_ENDS.map((value) => ({ value, label: t(`form.monthEnds.${value}`) }))]}
            />
          </>
        ) : null}
      </div>
      <p className="mt-5">
        <SubmitButton>{t("form.submit")}</SubmitButton>
      </p>
    </form>
  );
}

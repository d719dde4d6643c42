import { Choices, DateField, SelectField, SubmitButton, TextField } from "@/components/ui/form-fields";
import type { Text } from "@/lib/domain/record";
import { regionNames } from "@/lib/i18n/deadline-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

export type CalculatorFields = {
  from: string;
  amount: string;
  unit: string;
  rollover: string;
  calendars: readonly string[];
  monthEnd: string;
};
type Props = {
  locale: Locale;
  values: CalculatorFields;
  /** Calendars offered as boxes, by the name of the party where there is one; any other goes into the line below them. */
  offered: readonly { code: string; name: Text | null }[];
  /** What is wrong, by field. */
  errors: Record<string, string>;
};

const UNITS = ["days", "weeks", "months", "years"] as const;
const ROLLOVERS = ["none", "next-working-day"] as const;
const MONTH_ENDS = ["clamp", "jp-civil-code-143"] as const;

/** One period, as a plain form whose answer is an address. */
export function CalculatorForm({ locale, values, offered, errors }: Props) {
  const t = translator(locale, "calculator");
  const others = values.calendars.filter((code) => offered.every((one) => one.code !== code));
  return (
    <form method="get" action={pages.calculator(locale)} noValidate aria-label={t("form")} className="calculator-form">
      <DateField
        name="from"
        // A date field drops what is not a date; a line of text shows it again.
        type={errors.from && values.from ? "text" : "date"}
        label={t("from.label")}
        hint={t("from.hint")}
        error={errors.from}
        defaultValue={values.from}
        min="1600-01-01"
        max="2999-12-31"
      />
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)] items-end gap-x-4">
        <TextField
          name="amount"
          label={t("amount.label")}
          error={errors.amount}
          defaultValue={values.amount}
          inputMode="numeric"
          autoComplete="off"
          placeholder="180"
        />
        <SelectField
          name="unit"
          label={t("unit.label")}
          error={errors.unit}
          defaultValue={values.unit}
          options={UNITS.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
        />
      </div>
      <Choices
        name="rollover"
        type="radio"
        label={t("rollover.label")}
        error={errors.rollover}
        chosen={[values.rollover]}
        choices={ROLLOVERS.map((value) => ({
          value,
          label: t(`rollover.${value}`),
          hint: t(`rollover.${value}Hint`),
        }))}
      />
      <Choices
        name="calendars"
        type="checkbox"
        label={t("calendars.label")}
        hint={t("calendars.hint")}
        error={errors.calendars}
        chosen={values.calendars}
        choices={offered.map(({ code, name }) => ({
          value: code,
          label: name?.[locale] ?? regionNames(locale, code),
        }))}
      />
      <div className="field other-calendars">
        <label className="field-label" htmlFor="calendars-other">
          {t("calendars.other")}
        </label>
        <span id="calendars-other-hint" className="field-hint">
          {t("calendars.otherHint")}
        </span>
        <input
          id="calendars-other"
          name="calendars"
          className="input"
          defaultValue={others.join(", ")}
          autoComplete="off"
          aria-describedby="calendars-other-hint"
        />
      </div>
      <Choices
        name="monthEnd"
        type="radio"
        label={t("monthEnd.label")}
        error={errors.monthEnd}
        chosen={[values.monthEnd]}
        choices={MONTH_ENDS.map((value) => ({
          value,
          label: t(`monthEnd.${value}`),
          hint: t(`monthEnd.${value}Hint`),
        }))}
      />
      <p className="mt-6 flex flex-wrap items-center gap-x-6 gap-y-2">
        <SubmitButton>{t("submit")}</SubmitButton>
        <a href={pages.calculator(locale)}>{t("reset")}</a>
      </p>
    </form>
  );
}

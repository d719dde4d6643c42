import { choiceWords, type Names } from "@/components/commitments/filter-words";
import { SelectField } from "@/components/ui/form-fields";
import { choicesShown } from "@/lib/domain/choices-shown";
import type { Choice, FacetName } from "@/lib/domain/filter-terms";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; name: FacetName; choices: readonly Choice[]; names: Names };

/** One filter: every value the record has, with the number that would be listed; of many the rest in a list to choose from. */
export function FacetChoices({ locale, name, choices, names }: Props) {
  const t = translator(locale, "commitments");
  const { boxes, rest } = choicesShown(choices);
  if (boxes.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{t(`filters.${name}`)}</legend>
      {boxes.map(({ value, count, chosen }) => (
        <label key={value} className={count === 0 && !chosen ? "facet-choice quiet" : "facet-choice"}>
          <input type="checkbox" name={name} value={value} defaultChecked={chosen} />
          <span>{choiceWords(locale, names, name, value)}</span>
          <span className="facet-count">
            <span aria-hidden="true">{count}</span>
            <span className="sr-only">{t("filters.count", { n: count })}</span>
          </span>
        </label>
      ))}
      {rest.length > 0 ? (
        <SelectField
          name={name}
          label={t("filters.more", { n: rest.length })}
          defaultValue=""
          options={[
            { value: "", label: t("filters.moreNone") },
            ...rest.map(({ value, count }) => {
              const label = t("filters.moreOne", { name: choiceWords(locale, names, name, value), count });
              return { value, label };
            }),
          ]}
        />
      ) : null}
    </fieldset>
  );
}

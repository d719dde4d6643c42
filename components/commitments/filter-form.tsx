import { choiceWords, type Names } from "@/components/commitments/filter-words";
import { type ListAddress, listHref } from "@/components/commitments/list-address";
import { SelectField, SubmitButton, TextField } from "@/components/ui/form-fields";
import { sortParam } from "@/lib/domain/filter-address";
import { FACET_NAMES, type FacetName, type Facets, isFiltered, NO_FILTERS, SORT_KEYS } from "@/lib/domain/filter-terms";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";

type Props = { address: ListAddress; facets: Facets; names: Names };

const ORDERS = SORT_KEYS.flatMap((key) => [key, `-${key}`] as const);

/** Search, filters with their counts, and the order: a plain form whose answer is an address. Folded away on a phone. */
export function FilterForm({ address, facets, names }: Props) {
  const { locale, filters, perspective, page, keep = {} } = address;
  const t = translator(locale, "commitments");
  const set = FACET_NAMES.filter((name) => filters[name].length > 0).length + (filters.q === "" ? 0 : 1);
  return (
    <details className="filters no-print">
      <summary>{t(page ? "filters.summaryOnly" : "filters.summary", { n: set })}</summary>
      <search aria-label={t("filters.title")}>
        <form method="get" action={(page ?? pages.commitments)(locale)}>
          {perspective.asOf ? <input type="hidden" name="asOf" value={perspective.asOf} /> : null}
          {perspective.knownOn ? <input type="hidden" name="knownOn" value={perspective.knownOn} /> : null}
          {Object.entries(keep).map(([name, value]) =>
            value ? <input key={name} type="hidden" name={name} value={value} /> : null,
          )}
          <TextField
            name="q"
            type="search"
            label={t("filters.q")}
            hint={t("filters.qHint")}
            defaultValue={filters.q}
            maxLength={200}
          />
          {page ? null : (
            <SelectField
              name="sort"
              label={t("filters.sort")}
              defaultValue={sortParam(filters.sort) ?? "agreement"}
              options={ORDERS.map((order) => ({ value: order, label: t(`sort.${order}`) }))}
            />
          )}
          <SubmitButton>{t("filters.apply")}</SubmitButton>
          {FACET_NAMES.map((name) => (
            <FacetChoices key={name} name={name} address={address} facets={facets} names={names} />
          ))}
          <SubmitButton>{t("filters.apply")}</SubmitButton>
          {isFiltered(filters) ? (
            <p className="mt-3">
              <a href={listHref(address, { ...NO_FILTERS, sort: filters.sort })}>{t("filters.clear")}</a>
            </p>
          ) : null}
        </form>
      </search>
    </details>
  );
}

/** One filter: every value the record has, with the number that would be listed. */
function FacetChoices({ name, address, facets, names }: Props & { name: FacetName }) {
  const { locale } = address;
  const t = translator(locale, "commitments");
  const choices = facets[name].filter((choice) => choice.inAll > 0 || choice.chosen);
  if (choices.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{t(`filters.${name}`)}</legend>
      {choices.map(({ value, count, chosen }) => (
        <label key={value} className={count === 0 && !chosen ? "facet-choice quiet" : "facet-choice"}>
          <input type="checkbox" name={name} value={value} defaultChecked={chosen} />
          <span>{choiceWords(locale, names, name, value)}</span>
          <span className="facet-count">
            <span aria-hidden="true">{count}</span>
            <span className="sr-only">{t("filters.count", { n: count })}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

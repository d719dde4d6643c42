import { FacetChoices } from "@/components/commitments/facet-choices";
import type { Names } from "@/components/commitments/filter-words";
import { type ListAddress, listHref } from "@/components/commitments/list-address";
import { SelectField, SubmitButton, TextField } from "@/components/ui/form-fields";
import { sortParam } from "@/lib/domain/filter-address";
import { FACET_NAMES, type Facets, isFiltered, NO_FILTERS, SORT_KEYS } from "@/lib/domain/filter-terms";
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
            <FacetChoices key={name} locale={locale} name={name} choices={facets[name]} names={names} />
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

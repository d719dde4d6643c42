import { choiceWords, type Names } from "@/components/commitments/filter-words";
import { type ListAddress, listHref } from "@/components/commitments/list-address";
import { type CommitmentFilters, FACET_NAMES } from "@/lib/domain/filter-terms";
import { translator } from "@/lib/i18n/translator";

/** The filters that are set, each a link that takes it away. */
export function ActiveFilters({ address, names }: { address: ListAddress; names: Names }) {
  const { locale, filters } = address;
  const t = translator(locale, "commitments");
  const set = FACET_NAMES.flatMap((name) =>
    (filters[name] as readonly string[]).map((value) => ({
      filter: t(`filters.${name}`),
      value: choiceWords(locale, names, name, value),
      change: { [name]: (filters[name] as readonly string[]).filter((other) => other !== value) },
    })),
  );
  const searched: { filter: string; value: string; change: Partial<CommitmentFilters> }[] =
    filters.q === "" ? [] : [{ filter: t("filters.q"), value: filters.q, change: { q: "" } }];
  const all = [...searched, ...set];
  if (all.length === 0) return null;
  return (
    <ul className="filters-set" aria-label={t("set")}>
      {all.map(({ filter, value, change }) => (
        <li key={`${filter} ${value}`}>
          <a href={listHref(address, change)} aria-label={t("remove", { filter, value })}>
            <span>{t("setOne", { filter, value })}</span>
            <span aria-hidden="true" className="no-print">
              {" "}
              ×
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

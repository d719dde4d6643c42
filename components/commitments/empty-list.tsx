import { type ListAddress, listHref } from "@/components/commitments/list-address";
import { type FacetName, NO_FILTERS } from "@/lib/domain/filter-terms";
import { translator } from "@/lib/i18n/translator";

type Props = { address: ListAddress; loosened: { filter: FacetName | "q"; total: number }[]; unfiltered: number };

/** In place of an empty list: which filter to take away, and how many commitments that would show. */
export function EmptyList({ address, loosened, unfiltered }: Props) {
  const { locale, filters } = address;
  const t = translator(locale, "commitments");
  const helpful = loosened.filter(({ total }) => total > 0);
  return (
    <div className="measure mt-6">
      <p className="font-semibold">{t("empty.title")}</p>
      <p className="mt-2">{helpful.length > 0 ? t("empty.text") : t("empty.each")}</p>
      <ul className="mt-2 grid gap-2">
        {helpful.map(({ filter, total }) => (
          <li key={filter}>
            <a href={listHref(address, filter === "q" ? { q: "" } : { [filter]: [] })}>
              {t("empty.without", { total, filter: t(`filters.${filter}`) })}
            </a>
          </li>
        ))}
        <li>
          <a href={listHref(address, { ...NO_FILTERS, sort: filters.sort })}>{t("empty.all", { all: unfiltered })}</a>
        </li>
      </ul>
    </div>
  );
}

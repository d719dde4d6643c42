import { Notice } from "@/components/ui/notice";
import { FACET_NAMES } from "@/lib/domain/filter-terms";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** A value of the address that could not be used; the days shown are the frame's to word. */
export type FilterProblem = { path: string; code: string; value: string };

const CODES = ["unknown-choice", "not-a-number", "no-such-page", "too-long"] as const;

/** Says which parts of the address were left out, and why. */
export function AddressProblems({ locale, problems }: { locale: Locale; problems: readonly FilterProblem[] }) {
  const t = translator(locale, "commitments");
  if (problems.length === 0) return null;
  const named = (path: string) => {
    const facet = [...FACET_NAMES, "q" as const, "sort" as const].find((name) => name === path);
    return facet ? t(`filters.${facet}`) : t("problems.page");
  };
  return (
    <div className="mt-6">
      <Notice tone="amber" title={t("problems.title")}>
        <ul>
          {problems.slice(0, 10).map(({ path, code, value }) => (
            <li key={`${path} ${value}`}>
              {t(`problems.${CODES.find((known) => known === code) ?? "other"}`, { filter: named(path), value })}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

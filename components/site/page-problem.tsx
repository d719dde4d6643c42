import { Notice } from "@/components/ui/notice";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  /** What the address asked for and the list does not have; null where it has it. */
  problem: { value: string } | null;
  /** The page that is shown instead, of `pages`. */
  page: number;
  pages: number;
};

/** Says that the list has no such page, and which is shown. */
export function PageProblem({ locale, problem, page, pages }: Props) {
  if (!problem) return null;
  return (
    <Notice tone="seal">
      {translator(locale, "paging")("wrong", { value: problem.value.replace(/\p{Cc}/gu, "\uFFFD"), page, pages })}
    </Notice>
  );
}

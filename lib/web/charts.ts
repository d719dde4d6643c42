import { CHART_NAMES, type ChartName } from "@/lib/domain/charts/chart-series";
import type { CommitmentFilters } from "@/lib/domain/filter-terms";
import type { Answer } from "@/lib/domain/view";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { api } from "@/lib/paths";
import { agreementAnswer } from "@/lib/queries/agreement";
import { type SummaryData, summaryAnswer } from "@/lib/queries/summary";
import { readQuery, summaryQuery } from "@/lib/schema/api-queries";
import { readCommitmentFilters } from "@/lib/schema/commitment-filters";
import { missing, perspectiveOf, segment } from "@/lib/web/http/answers";
import { invalidQuery, type Problem } from "@/lib/web/http/problem";
import type { ReadRequest } from "@/lib/web/http/read-route";

/** The one agreement that filters name; null where they name none or several. */
export function soleAgreement({ agreement }: CommitmentFilters): string | null {
  return agreement.length === 1 ? (agreement[0] ?? null) : null;
}

/** The numbers an address asks for, read strictly: what cannot be used is refused, an agreement the record does not have is not found. */
export async function askedSummary(query: URLSearchParams): Promise<Answer<SummaryData> | Problem> {
  const perspective = perspectiveOf(query);
  const read = readCommitmentFilters(query);
  const asked = readQuery(summaryQuery, query);
  const days = "problem" in perspective ? (perspective.errors ?? []) : [];
  // The order and the page belong to the list, not to its sum.
  const filters = read.problems.filter(({ path }) => path !== "page" && path !== "sort");
  const errors = [...days, ...filters, ...asked.problems];
  if ("problem" in perspective || errors.length > 0 || asked.query === null) return invalidQuery(errors);
  const answer = await summaryAnswer({ filters: read.filters, by: asked.query.by }, perspective);
  if (answer.data.problems.length === 0) return answer;
  const slug = soleAgreement(read.filters);
  if (slug !== null) {
    const one = await agreementAnswer(slug, perspective);
    if (one.data === null) return missing(one, "unknown-agreement", { slug });
  }
  return answer.beforeRecord ? answer : invalidQuery(answer.data.problems);
}

/** Which chart in which form an address asks for (`delivery.svg`), or that there is nothing at it. */
export function chartFile(
  params: ReadRequest["params"],
): { locale: Locale; chart: ChartName; format: "csv" | "svg" } | Problem {
  const locale = segment(params.locale);
  const [name, format, more] = segment(params.file).split(".");
  const chart = CHART_NAMES.find((known) => known === name);
  if (isLocale(locale) && chart && more === undefined && (format === "csv" || format === "svg"))
    return { locale, chart, format };
  return { problem: "not-found", values: { openapi: api.openapi() } };
}

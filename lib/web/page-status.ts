import { currentRevision } from "@/lib/data/entries";
import type { Perspective } from "@/lib/domain/view";
import { pages } from "@/lib/paths";
import { agreementAnswer } from "@/lib/queries/agreement";
import { commitmentAnswer } from "@/lib/queries/commitment";
import { readGrouping } from "@/lib/schema/chart-grouping";
import { readCommitmentFilters } from "@/lib/schema/commitment-filters";
import { readDayRange } from "@/lib/schema/day-range";
import { readPerspective } from "@/lib/schema/perspective";
import { readReportOptions } from "@/lib/schema/report-options";
import type { InputProblem } from "@/lib/schema/search-params";
import { readWhatIf } from "@/lib/schema/what-if";
import { ownerOf } from "@/lib/web/following/answers";

const AGREEMENT_PAGE =
  /^\/[^/]+\/agreements\/([^/]+)(?:\/report|\/follow|(?:\/commitments\/([^/]+)(?:\/suggest|\/follow)?)?(?:\/history)?)\/?$/;
const CALCULATOR = /^\/[^/]+\/calculator\/?$/;
const REPORT = /\/agreements\/[^/]+\/report\/?$/;
const FILTERED = /^\/[^/]+\/(?:charts|commitments)\/?$/;
const NARROWED = /^\/[^/]+\/(?:charts|commitments|timeline|changes)\/?$/;

const LETTERS_PAGE = /^\/[^/]+\/following\/([^/]+)\/?$/;
const ENTRY_PAGE = /^\/[^/]+\/record\/([^/]+)\/?$/;

/** What stands in the address of each page beside its days and cannot be used. */
const READ: readonly [page: RegExp, problems: (input: URLSearchParams) => readonly InputProblem[]][] = [
  [REPORT, (input) => readReportOptions(input).problems],
  [/^\/[^/]+\/(?:timeline|changes)\/?$/, (input) => readDayRange(input).problems],
  [FILTERED, (input) => readCommitmentFilters(input).problems],
  [/^\/[^/]+\/charts\/?$/, (input) => readGrouping(input).problems],
  [CALCULATOR, (input) => (input.has("agreement") ? readWhatIf(input).problems : [])],
];

/**
 * The HTTP status of a page, which a page cannot set itself without giving up its
 * HTML: 404 for an agreement, commitment or entry that the record does not have, 400 for
 * a day that is none and for other values that cannot be used, else 200. The page itself
 * says the same in words.
 */
export async function pageStatus(url: URL): Promise<200 | 400 | 404> {
  const { pathname, searchParams } = url;
  const { perspective, problems } = readPerspective(searchParams);
  const supposed = CALCULATOR.test(pathname) ? searchParams.get("agreement") : null;
  const path = supposed ? pages.agreement("en", supposed) : pathname;
  if (await isUnknown(path, perspective)) return 404;
  const unusable = READ.some(([page, read]) => page.test(pathname) && read(searchParams).length > 0);
  if (problems.length > 0 || unusable) return 400;
  const named = NARROWED.test(pathname) ? searchParams.getAll("agreement").filter(Boolean).slice(0, 10) : [];
  const unknown = await Promise.all(named.map((slug) => isUnknown(pages.agreement("en", slug), perspective)));
  return unknown.includes(true) ? 400 : 200;
}

// Nothing is ever deleted from the record, so a page once found needs no second look.
const knownPages = new Set<string>();

async function isUnknown(path: string, perspective: Perspective): Promise<boolean> {
  const entry = ENTRY_PAGE.exec(path)?.[1];
  if (entry) return !/^[1-9]\d{0,8}$/.test(entry) || Number(entry) > (await currentRevision());
  const key = LETTERS_PAGE.exec(path)?.[1];
  if (key) return (await ownerOf(key)) === null;
  const found = AGREEMENT_PAGE.exec(path);
  if (!found) return false;
  const [slug, ref] = [decoded(found[1]), decoded(found[2])];
  if (slug === null) return true;
  const page = JSON.stringify([slug, ref]);
  if (knownPages.has(page)) return false;
  const answer =
    ref === null ? await agreementAnswer(slug, perspective) : await commitmentAnswer(slug, ref, perspective);
  const unknown = answer.data === null && !answer.beforeRecord;
  if (!unknown) knownPages.add(page);
  return unknown;
}

function decoded(part: string | undefined): string | null {
  try {
    return part === undefined ? null : decodeURIComponent(part);
  } catch {
    return null;
  }
}

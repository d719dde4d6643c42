import { currentRevision } from "@/lib/data/entries";
import type { Perspective } from "@/lib/domain/view";
import { pages } from "@/lib/paths";
import { agreementAnswer } from "@/lib/queries/agreement";
import { commitmentAnswer } from "@/lib/queries/commitment";
import { readPerspective } from "@/lib/schema/perspective";
import { readReportOptions } from "@/lib/schema/report-options";

const AGREEMENT_PAGE =
  /^\/[^/]+\/agreements\/([^/]+)(?:\/report|(?:\/commitments\/([^/]+)(?:\/suggest)?)?(?:\/history)?)\/?$/;
const CALCULATOR = /^\/[^/]+\/calculator\/?$/;
const REPORT = /\/agreements\/[^/]+\/report\/?$/;

const ENTRY_PAGE = /^\/[^/]+\/record\/([^/]+)\/?$/;

/**
 * The HTTP status of a page, which a page cannot set itself without giving up its
 * HTML: 404 for an agreement, commitment or entry that the record does not have, 400 for
 * a day that is none, else 200. The page itself says the same in words.
 */
export async function pageStatus(url: URL): Promise<200 | 400 | 404> {
  const { perspective, problems } = readPerspective(url.searchParams);
  const supposed = CALCULATOR.test(url.pathname) ? url.searchParams.get("agreement") : null;
  const path = supposed ? pages.agreement("en", supposed) : url.pathname;
  if (await isUnknown(path, perspective)) return 404;
  const asked = REPORT.test(url.pathname) ? readReportOptions(url.searchParams).problems : [];
  return problems.length + asked.length > 0 ? 400 : 200;
}

// Nothing is ever deleted from the record, so a page once found needs no second look.
const knownPages = new Set<string>();

async function isUnknown(path: string, perspective: Perspective): Promise<boolean> {
  const entry = ENTRY_PAGE.exec(path)?.[1];
  if (entry) return !/^[1-9]\d{0,8}$/.test(entry) || Number(entry) > (await currentRevision());
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

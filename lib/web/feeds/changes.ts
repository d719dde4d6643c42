import { dueSides } from "@/lib/domain/moved-deadline";
import type { Perspective } from "@/lib/domain/view";
import { writeAtom } from "@/lib/formats/atom";
import { changeEntry } from "@/lib/formats/atom-changes";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { feeds, pages } from "@/lib/paths";
import { type LatestBatches, latestBatchesAnswer } from "@/lib/queries/latest-batches";
import { absolute, inLanguage } from "@/lib/web/feeds/address";
import { missing, segment } from "@/lib/web/http/answers";
import type { Problem } from "@/lib/web/http/problem";
import type { ReadAnswer } from "@/lib/web/http/read-route";

/** So many changes, the latest. */
const LATEST = 50;
/** When nothing has been recorded, nothing has been updated since ever. */
const NEVER = "1970-01-01T00:00:00Z";

/** The latest changes of the record as an Atom feed. */
export const allChanges = changesOf(false);

/** The latest changes of one agreement as an Atom feed. */
export const agreementChanges = changesOf(true);

function changesOf(ofAgreement: boolean) {
  return inLanguage(({ locale, perspective, params }) =>
    changesFeed(locale, ofAgreement ? segment(params.slug) : null, perspective),
  );
}

async function changesFeed(
  locale: Locale,
  slug: string | null,
  perspective: Perspective,
): Promise<ReadAnswer | Problem> {
  const answer = await latestBatchesAnswer(slug, LATEST, perspective);
  const { data, revision, recordBegan } = answer;
  if (data === null) return missing(answer, "unknown-agreement", { slug: slug ?? "" });
  return {
    text: written(locale, slug, perspective, data, recordBegan),
    revision,
    contentType: "application/atom+xml",
    headers: { "Content-Language": locale },
  };
}

function written(
  locale: Locale,
  slug: string | null,
  perspective: Perspective,
  { records, batches, around, updated }: LatestBatches,
  recordBegan: string | null,
): string {
  const t = translator(locale, "feeds");
  const bySlug = new Map(records.map((record) => [record.agreement.slug, record]));
  const agreement = slug === null ? undefined : bySlug.get(slug)?.agreement;
  const tag = tagOf(recordBegan ?? NEVER);
  return writeAtom({
    id: `${tag}:${locale}/changes${slug === null ? "" : `/${encodeURIComponent(slug)}`}`,
    language: locale,
    title: agreement
      ? t("changes.agreement", { agreement: agreement.title[locale] })
      : t("changes.all", { site: translator(locale, "site")("name") }),
    subtitle: t("changes.about"),
    updated: updated ?? recordBegan ?? NEVER,
    self: absolute(
      slug === null ? feeds.changes(locale, perspective) : feeds.agreementChanges(locale, slug, perspective),
    ),
    url: absolute(slug === null ? pages.overview(locale) : pages.agreement(locale, slug)),
    entries: batches.flatMap((batch) => {
      const record = bySlug.get(batch.first.agreement);
      const id = `${tag}:${locale}/entry/${batch.first.id}`;
      if (!record) return [];
      const before = new Map(
        batch.told.map((entry) => {
          const { stateBefore, rules = null } = around.get(entry.id) ?? {};
          return [entry.id, { stateBefore, due: dueSides(rules, record.agreement.signing.on) }] as const;
        }),
      );
      return [changeEntry(batch, { locale, record, before, id, site: absolute("") })];
    }),
  });
}

/** The beginning of every id (RFC 4151): who names things here, and since when. */
function tagOf(began: string): string {
  const host = new URL(absolute("/")).hostname.replace(/[^\w.-]/g, "-");
  return `tag:${host},${began.slice(0, 10)}`;
}

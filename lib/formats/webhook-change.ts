import type { ChangeBatch } from "@/lib/domain/change-batches";
import type { AgreementRecord } from "@/lib/domain/record";
import { MOST_NAMED, type WebhookChange } from "@/lib/domain/webhook-message";
import type { FeedEntry } from "@/lib/formats/atom";
import type { Locale } from "@/lib/i18n/locales";
import { api, pages } from "@/lib/paths";

type About = {
  locale: Locale;
  record: AgreementRecord;
  /** The site's own address, without a trailing slash. */
  site: string;
  /** The same change as the Atom feed tells it. */
  told: FeedEntry;
};

/** One change of the record as webhooks tell it to programs: names and addresses, and the Atom feed's words. */
export function webhookChange(batch: ChangeBatch, { locale, record, site, told }: About): WebhookChange {
  const { slug, title } = record.agreement;
  const titleOf = (ref: string) => record.commitments.find((one) => one.ref === ref)?.title ?? { en: ref, ja: ref };
  const { enters, refs, first, told: entries } = batch;
  const changed = refs.length > 0 ? "commitment.changed" : "agreement.changed";
  return {
    type: enters ? "agreement.entered" : changed,
    timestamp: first.recordedAt,
    data: {
      revision: entries.at(-1)?.id ?? first.id,
      locale,
      agreement: {
        slug,
        title,
        url: site + pages.agreement(locale, slug),
        api: site + api.agreement(slug),
      },
      commitments: refs.slice(0, MOST_NAMED).map((ref) => ({
        ref,
        title: titleOf(ref),
        url: site + pages.commitment(locale, slug, ref),
        api: site + api.commitment(slug, ref),
      })),
      commitmentCount: refs.length,
      change: {
        title: told.title,
        lines: told.summary,
        by: told.author,
        approvedBy: first.approvedBy,
        url: told.url,
        sources: told.related,
      },
      entries: entries.slice(0, MOST_NAMED).map(({ id, action, subjectKind, subjectId, commitment }) => ({
        ...{ id, action, subjectKind, subjectId, commitment },
        url: site + pages.entry(locale, id),
      })),
      entryCount: entries.length,
    },
  };
}

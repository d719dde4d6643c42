import type { Temporal } from "temporal-polyfill";
import { type Client, snapshot } from "@/lib/data/client";
import type { Delivery } from "@/lib/data/deliveries";
import { type Follower, followedBy } from "@/lib/data/followers";
import { batchesOf, type ChangePayload, entriesIn } from "@/lib/delivery/mail/changes";
import { type DigestPayload, digestEntries } from "@/lib/delivery/mail/digests";
import { viewNow } from "@/lib/delivery/mail/loaded";
import type { ReminderPayload } from "@/lib/delivery/mail/reminders";
import { whatHeld } from "@/lib/delivery/what-held";
import type { AgreementRecord } from "@/lib/domain/record";
import { remindersOf } from "@/lib/domain/reminders";
import { appUrl } from "@/lib/env";
import { changeLetter, digestLetter } from "@/lib/formats/letters/change-letters";
import { reminderLetter } from "@/lib/formats/letters/reminder-letter";
import type { LetterText } from "@/lib/formats/letters/write-letter";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { siteName } from "@/lib/mail/site-name";
import { pages } from "@/lib/paths";

type About = { follower: Follower; record: AgreementRecord; now: Temporal.Instant; database: Client };

/** The words of a message, made when it is sent; null when there is nothing to say any more. */
export async function letterOf({ kind, payload }: Delivery, about: About): Promise<LetterText | null> {
  const content: unknown = JSON.parse(payload);
  if (kind === "change") return ofChange(content as ChangePayload, about);
  if (kind === "digest") return ofDigest(content as DigestPayload, about);
  if (kind === "reminder") return ofReminder(content as ReminderPayload, about);
  return null;
}

async function ofChange(payload: ChangePayload, about: About): Promise<LetterText | null> {
  const entries = await snapshot(about.database, (tx) => entriesIn(payload, tx));
  const batches = batchesOf(entries, payload.refs);
  const [first] = batches;
  if (!first) return null;
  const written = { ...(await shared(about)), before: await whatHeld(batches, about.record, about.database) };
  return batches.length === 1 ? changeLetter(first, written) : digestLetter(batches, written);
}

async function ofDigest(payload: DigestPayload, about: About): Promise<LetterText | null> {
  const first = Math.min(...payload.follows.map(({ after }) => after)) + 1;
  const { agreement, last } = payload;
  const entries = await snapshot(about.database, (tx) => entriesIn({ agreement, first, last }, tx));
  const refs = payload.follows.flatMap(({ ref }) => ref ?? []);
  const batches = batchesOf(digestEntries(entries, payload), refs.length === payload.follows.length ? refs : null);
  if (batches.length === 0) return null;
  return digestLetter(batches, {
    ...(await shared(about)),
    before: await whatHeld(batches, about.record, about.database),
  });
}

/** The words of the day on which it is sent. What was settled or moved since it was made is left out. */
async function ofReminder({ refs, dueOn, offset }: ReminderPayload, about: About): Promise<LetterText | null> {
  const agreement = viewNow(about.record, about.now);
  const due = remindersOf(agreement).filter(
    (one) => refs.includes(one.ref) && one.dueOn === dueOn && one.offset === offset,
  );
  return due.length === 0 ? null : reminderLetter(due, { ...(await shared(about)), agreement });
}

async function shared({ follower, record, database }: About) {
  const locale: Locale = isLocale(follower.locale) ? follower.locale : "en";
  return { locale, record, site: appUrl(), end: await endOf(locale, follower, record, database) };
}

/** Why the letter comes, by the names of what is followed in this agreement, and how to change that. */
async function endOf(locale: Locale, follower: Follower, record: AgreementRecord, database: Client) {
  const t = translator(locale, "following");
  const followed = (await followedBy(follower.email, database)).filter((one) => one.agreement === follower.agreement);
  const titles = followed.map(({ ref }) => followedTitle(locale, record, ref)).join(locale === "ja" ? "、" : "; ");
  const url = appUrl() + pages.following(locale, follower.key);
  return { why: t("letter.why", { site: siteName(locale), titles }), link: { label: t("letter.manage"), url } };
}

/** The name of what is followed. */
export function followedTitle(locale: Locale, record: AgreementRecord, ref: string | null): string {
  const t = translator(locale, "following");
  const commitment = record.commitments.find((one) => one.ref === ref);
  if (!commitment) return t("of.agreement", { agreement: record.agreement.title[locale] });
  return t("of.commitment", { ref: commitment.ref, title: commitment.title[locale] });
}

import { type Follower, followedBy } from "@/lib/data/followers";
import { maskedAddress } from "@/lib/domain/following";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { ownerOf } from "@/lib/web/following/answers";
import { pageOf, recordFollowed, titleOf } from "@/lib/web/following/followed";

/** What the holder of a key may see: what waits for confirmation, else all that the address follows. Null for a key that leads to nothing. */
export async function lettersOf(locale: Locale, key: string) {
  const owner = await ownerOf(key);
  if (!owner) return null;
  const waiting = owner.confirmedAt === null;
  const followed = waiting ? [owner] : await followedBy(owner.email);
  const lines = await Promise.all(followed.map((one) => lineOf(locale, one)));
  const [first] = lines;
  return {
    address: maskedAddress(owner.email),
    language: owner.locale,
    follows: waiting ? [] : lines,
    waits: waiting && first ? { title: first.title, wishes: wishesOf(locale, owner) } : null,
  };
}

async function lineOf(locale: Locale, { id, how, reminders, agreement, ref }: Follower) {
  const known = await recordFollowed({ agreement, ref });
  const title = known ? titleOf(locale, known) : [agreement, ref ?? ""].join(" ").trim();
  return { id, title, href: known ? pageOf(locale, known) : "", how, reminders };
}

/** How letters come, in a sentence or two. */
export function wishesOf(locale: Locale, { how, reminders }: Pick<Follower, "how" | "reminders">): string {
  const values = { how: how === "weekly" ? "weekly" : "each", reminders: reminders ? "yes" : "no" };
  return translator(locale, "following")("ask.wishes", values);
}

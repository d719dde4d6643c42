import type { z } from "zod";
import { now, wallClock } from "@/lib/clock";
import { changeHow } from "@/lib/commands/following/change";
import { confirmFollowing } from "@/lib/commands/following/confirm";
import { changeFollowing, eraseFollowing, type Follower, followedBy, followerBy } from "@/lib/data/followers";
import { oldestRequest } from "@/lib/domain/following";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { pages } from "@/lib/paths";
import {
  type ChangeFollowingForm,
  followKey,
  type KeyForm,
  type LetterLanguageForm,
  type StopFollowingForm,
} from "@/lib/schema/follow-forms";
import type { Accepted, Refused } from "@/lib/web/form-answer";

type Input<S extends z.ZodType> = z.output<S>;

/** Whoever has this key, while it leads to anything. */
export async function ownerOf(key: string): Promise<Follower | null> {
  return followKey.safeParse(key).success ? followerBy(key, oldestRequest(wallClock())) : null;
}

/** Begins a following by its key. */
export async function confirm({ key }: Input<typeof KeyForm>, locale: Locale): Promise<Accepted | Refused> {
  const done = await confirmFollowing(key, { now: now(), running: wallClock() });
  return done ? { ok: true, to: pages.following(locale, key, { done: "confirmed" }) } : gone(locale);
}

/** Changes how the reader hears of one thing. */
export async function change(input: Input<typeof ChangeFollowingForm>, locale: Locale): Promise<Accepted | Refused> {
  const owner = await confirmedOwner(input.key);
  if (!owner || !(await changeHow(owner, input, now()))) return gone(locale);
  return { ok: true, to: pages.following(locale, input.key, { done: "changed" }) };
}

/** Changes the language of all letters to an address; the page goes on in it. */
export async function changeLanguage(
  { key, language }: Input<typeof LetterLanguageForm>,
  locale: Locale,
): Promise<Accepted | Refused> {
  const owner = await confirmedOwner(key);
  if (!owner) return gone(locale);
  await changeFollowing(owner.email, null, { locale: language });
  return { ok: true, to: pages.following(language, key, { done: "language" }) };
}

/** Ends one following or all, and goes on to what is left, by a key that still leads to it. */
export async function stop({ key, id }: Input<typeof StopFollowingForm>, locale: Locale): Promise<Accepted | Refused> {
  const owner = await ownerOf(key);
  if (!owner) return { ok: true, to: pages.followingAbout(locale, { done: "stopped" }) };
  await eraseFollowing(owner.email, id === null ? {} : { id });
  const [left] = id === null ? [] : await followedBy(owner.email);
  const to = left
    ? pages.following(locale, left.key, { done: "stopped" })
    : pages.followingAbout(locale, { done: "stopped" });
  return { ok: true, to };
}

/** Ends everything that the owner of a key follows in the agreement its letters are about. Again, it does nothing. */
export async function stopByLetter(key: string): Promise<void> {
  const owner = await ownerOf(key);
  if (owner) await eraseFollowing(owner.email, { agreement: owner.agreement });
}

async function confirmedOwner(key: string): Promise<Follower | null> {
  const owner = await ownerOf(key);
  return owner?.confirmedAt ? owner : null;
}

function gone(locale: Locale): Refused {
  return { ok: false, problems: [{ field: "form", message: translator(locale, "following")("refused.gone") }] };
}

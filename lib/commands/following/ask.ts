import { randomBytes, randomUUID } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import { type Client, client } from "@/lib/data/client";
import { currentRevision } from "@/lib/data/entries";
import { type Follower, keepRequest } from "@/lib/data/followers";
import { asText } from "@/lib/domain/following";
import type { FollowForm } from "@/lib/schema/follow-forms";

/**
 * Keeps a reader's wish to follow something until the link of a first letter confirms it. Where
 * the address follows it already, nothing changes; the answer is then the confirmed follower.
 * That the thing is on record is the caller's to know.
 * @param running the running clock, by which the request grows old
 */
export async function askToFollow(
  { agreement, commitment, email, locale, how, reminders }: FollowForm,
  running: Temporal.Instant,
  database: Client = client(),
): Promise<Follower> {
  const names = { id: randomUUID(), key: randomBytes(24).toString("base64url") };
  const wishes = { email, locale, how, reminders, agreement, ref: commitment, askedAt: asText(running) };
  return keepRequest({ ...names, ...wishes }, await currentRevision(database), database);
}

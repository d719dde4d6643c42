import type { Temporal } from "temporal-polyfill";
import { now as clockNow } from "@/lib/clock";
import { type Client, client } from "@/lib/data/client";
import type { Delivery } from "@/lib/data/deliveries";
import { changeFollowing, confirmedFollower, eraseFollowing, type Follower } from "@/lib/data/followers";
import type { Channel, Outcome } from "@/lib/delivery/channel";
import { changeDrafts } from "@/lib/delivery/mail/changes";
import { digestDrafts } from "@/lib/delivery/mail/digests";
import { listHeaders } from "@/lib/delivery/mail/headers";
import { letterOf } from "@/lib/delivery/mail/letters";
import { recordReader } from "@/lib/delivery/mail/loaded";
import { reminderDrafts, reminderSource } from "@/lib/delivery/mail/reminders";
import { MOST_REFUSALS } from "@/lib/domain/following";
import { writeLetter } from "@/lib/formats/letters/write-letter";
import { canMail, mailFault, sendMail } from "@/lib/mail/send-mail";

/**
 * Letters to readers who follow something: one for each change, one a week, reminders. Without a
 * mail server nothing is made, so that none waits for days until there is one.
 * @param from where followers and record are, and the record's clock
 */
export function mailChannel(from: { database?: Client; now?: () => Temporal.Instant } = {}): Channel {
  const { database = client(), now = clockNow } = from;
  const recordOf = recordReader(database);
  const reminders = reminderSource();
  return {
    name: "mail",
    deliveriesFor: async (event, tx) => (canMail() ? changeDrafts(event, tx) : []),
    due: async (at, tx) =>
      canMail() ? [...(await digestDrafts(at, tx)), ...(await reminderDrafts(at, tx, reminders))] : [],
    send: async (delivery) => {
      const follower = await confirmedFollower(delivery.target, database);
      if (!follower) return { giveUp: true, answer: "not-followed" };
      const record = await recordOf(follower.agreement);
      const letter = record && (await letterOf(delivery, { follower, record, now: now(), database }));
      if (!letter) return { giveUp: true, answer: "nothing-to-say" };
      return hand(delivery, follower, writeLetter(letter), database);
    },
  };
}

/** Hands the letter to the mail server, and counts what it refuses for the address itself. */
async function hand(
  { id }: Delivery,
  follower: Follower,
  letter: ReturnType<typeof writeLetter>,
  database: Client,
): Promise<Outcome> {
  const { email, refusals } = follower;
  try {
    await sendMail({ to: email, id, headers: listHeaders(follower), ...letter });
  } catch (problem) {
    const answer = problem instanceof Error ? problem.message.replaceAll(email, "…") : "not sent";
    const fault = mailFault(problem);
    if (fault === "address") await countRefusal(email, refusals + 1, database);
    if (fault === "server") return { retry: true, answer, fault: "channel" };
    return fault === "later" ? { retry: true, answer } : { giveUp: true, answer };
  }
  if (refusals > 0) await changeFollowing(email, null, { refusals: 0 }, database);
  return "sent";
}

/** After some letters in a row that were refused for the address, nothing more is sent to it, and it is erased. */
async function countRefusal(email: string, refusals: number, database: Client): Promise<void> {
  if (refusals >= MOST_REFUSALS) await eraseFollowing(email, {}, database);
  else await changeFollowing(email, null, { refusals }, database);
}

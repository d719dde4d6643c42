import type { IsoInstant } from "@/lib/domain/record";

/** What the site sends by itself, counted for one way of sending. What was sent or given up counts for 30 days. */
export type MessageCounts = {
  channel: string;
  waiting: number;
  /** When the oldest one that waits was made; null when none waits. */
  oldest: IsoInstant | null;
  sent: number;
  givenUp: number;
};

/** A message that did not get through at its first try. What it says is not told: it is somebody's mail. */
export type TroubledMessage = {
  id: string;
  channel: string;
  /** The webhook's or the follower's id. */
  target: string;
  kind: string;
  state: "waiting" | "given-up";
  createdAt: IsoInstant;
  /** The next try of one that waits. */
  dueAt: IsoInstant;
  tries: number;
  answer: string | null;
};

export type MessageOverview = {
  counts: MessageCounts[];
  /** Newest first. */
  troubled: TroubledMessage[];
  /** Changes whose messages are still to be made. */
  untold: number;
  /** True when something has been due for ten minutes: nobody seems to send. */
  idle: boolean;
};

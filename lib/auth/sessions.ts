import { authentication } from "@/lib/auth/authentication";
import { wallClock } from "@/lib/clock";
import { client } from "@/lib/data/client";

/** One place where somebody is signed in. `since` in UTC; `agent` and `address` as the browser and the server gave them. */
export type SessionLine = { id: string; here: boolean; since: string; agent: string; address: string };

async function current(headers: Headers): Promise<{ id: string; userId: string } | null> {
  return (await authentication().api.getSession({ headers }))?.session ?? null;
}

/** Where the owner of this request's session is signed in: this place first, then the newest. */
export async function sessionsOf(headers: Headers): Promise<SessionLine[]> {
  const own = await current(headers);
  if (!own) return [];
  const all = await client().session.findMany({
    where: { userId: own.userId, expiresAt: { gt: wallClock().toString() } },
    orderBy: { createdAt: "desc" },
  });
  return all
    .map(({ id, createdAt, userAgent, ipAddress }) => ({
      id,
      here: id === own.id,
      since: createdAt.toISOString(),
      agent: userAgent ?? "",
      address: ipAddress ?? "",
    }))
    .sort((one, other) => Number(other.here) - Number(one.here));
}

/** Ends one of one's own sessions at once. */
export async function endSession(headers: Headers, id: string): Promise<"ended" | "not-found"> {
  const own = await current(headers);
  const { count } = await client().session.deleteMany({ where: { id, userId: own?.userId ?? "nobody" } });
  return count === 1 ? "ended" : "not-found";
}

/** Ends all of one's sessions but the one of this request. */
export async function endOtherSessions(headers: Headers): Promise<void> {
  const own = await current(headers);
  if (own) await client().session.deleteMany({ where: { userId: own.userId, id: { not: own.id } } });
}

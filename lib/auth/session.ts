import { authentication } from "@/lib/auth/authentication";
import { type Actor, isRole } from "@/lib/domain/permissions";

/** An account as far as it says who acts. */
type Account = { id: string; name: string; role?: string | null; banned?: boolean | null };

/** The account as someone who may act; null when it is deactivated or has no known role. */
export function actorOf({ id, name, role, banned }: Account): Actor | null {
  return !banned && isRole(role) ? { id, name, role } : null;
}

/** Who sent the request: the account of its session cookie, or null. */
export async function sessionActor(headers: Headers): Promise<Actor | null> {
  const session = await authentication().api.getSession({ headers });
  return session ? actorOf(session.user) : null;
}

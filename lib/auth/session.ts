import { authentication } from "@/lib/auth/authentication";
import { type Actor, isRole } from "@/lib/domain/permissions";

/** Who sent the request: the account of its session cookie, or null. An account without a known role counts as none. */
export async function sessionActor(headers: Headers): Promise<Actor | null> {
  const session = await authentication().api.getSession({ headers });
  if (!session || !isRole(session.user.role)) return null;
  return { id: session.user.id, name: session.user.name, role: session.user.role };
}

import { type Client, client } from "@/lib/data/client";
import { eraseFollowing } from "@/lib/data/followers";
import { type Actor, may } from "@/lib/domain/permissions";

export type Erased = { ok: true; erased: number } | { ok: false; code: "forbidden" };

/** Erases an address with all that it follows and asked to follow, at its owner's request. */
export async function eraseAddress(actor: Actor, email: string, database: Client = client()): Promise<Erased> {
  if (!may(actor.role, "manage-followers")) return { ok: false, code: "forbidden" };
  return { ok: true, erased: await eraseFollowing(email, {}, database) };
}

import { changingAccounts } from "@/lib/auth/account-events";
import { client } from "@/lib/data/client";

type Who = { id: string; name: string };
export type PasskeyLine = { id: string; name: string; addedAt: string | null };

/** One's own passkeys, in the order in which they were added. */
export async function passkeysOf(ownerId: string): Promise<PasskeyLine[]> {
  const rows = await client().passkey.findMany({
    where: { userId: ownerId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, name, createdAt }) => ({ id, name: name ?? "", addedAt: createdAt?.toISOString() ?? null }));
}

/** Gives one's own passkey another name. */
export async function renamePasskey(owner: Who, id: string, name: string): Promise<"renamed" | "not-found"> {
  const { count } = await client().passkey.updateMany({ where: { id, userId: owner.id }, data: { name } });
  return count === 1 ? "renamed" : "not-found";
}

/** Takes one's own passkey away: it opens nothing any more. */
export function removePasskey(owner: Who, id: string): Promise<"removed" | "not-found"> {
  return changingAccounts(async (tx, record) => {
    const passkey = await tx.passkey.findFirst({ where: { id, userId: owner.id } });
    if (!passkey) return "not-found";
    await tx.passkey.delete({ where: { id } });
    await record({ kind: "passkey-removed", actor: owner, subject: owner, detail: passkey.name });
    return "removed";
  });
}

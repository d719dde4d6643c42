import type { Client, Transaction } from "@/lib/data/client";
import { isRole, type Role } from "@/lib/domain/permissions";

/** The role an account has at this moment; null when there is none, or it was deactivated. */
export async function roleOfAccount(id: string, from: Transaction | Client): Promise<Role | null> {
  const account = await from.user.findUnique({ where: { id }, select: { role: true, banned: true } });
  return account && !account.banned && isRole(account.role) ? account.role : null;
}

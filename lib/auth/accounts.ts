import { randomUUID } from "node:crypto";
import { authentication } from "@/lib/auth/authentication";
import { client, type Transaction } from "@/lib/data/client";
import type { Role } from "@/lib/domain/permissions";
import type { NewAccount } from "@/lib/schema/account-forms";

/** The password as it is stored: scrypt, salted, by better-auth. Slow on purpose; never inside a transaction. */
export async function hashPassword(password: string): Promise<string> {
  const { password: passwords } = await authentication().$context;
  return passwords.hash(password);
}

/** Writes one account with its role, inside the caller's transaction. @throws when the address already has one. */
export async function writeAccount(
  transaction: Transaction,
  account: Omit<NewAccount, "password">,
  hash: string,
  role: Role,
) {
  const { id } = await transaction.user.create({
    data: { id: randomUUID(), name: account.name, email: account.email, role },
  });
  await transaction.account.create({
    data: { id: randomUUID(), accountId: id, providerId: "credential", userId: id, password: hash },
  });
}

/** Whether `writeAccount` failed because the address already has an account. */
export function isAddressTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2002";
}

/** Creates an account, unless its address already has one. For the command line; who may ask is not checked here. */
export async function createAccount(account: NewAccount, role: Role): Promise<"created" | "email-taken"> {
  const hash = await hashPassword(account.password);
  try {
    await client().$transaction((transaction) => writeAccount(transaction, account, hash, role));
    return "created";
  } catch (error) {
    if (isAddressTaken(error)) return "email-taken";
    throw error;
  }
}

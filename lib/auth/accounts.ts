import { randomUUID } from "node:crypto";
import { hashPassword as scrypt } from "better-auth/crypto";
import { changingAccounts } from "@/lib/auth/account-events";
import { isDuplicate } from "@/lib/auth/is-duplicate";
import { type Client, client, type Transaction } from "@/lib/data/client";
import { type Role, SYSTEM } from "@/lib/domain/permissions";
import type { NewAccount } from "@/lib/schema/account-forms";

/** The password as it is stored: scrypt, salted, by better-auth. Slow on purpose; never inside a transaction. */
export function hashPassword(password: string): Promise<string> {
  return scrypt(password);
}

/** Writes one account with its role, inside the caller's transaction; its id. @throws when the address already has one. */
export async function writeAccount(
  transaction: Transaction,
  account: Omit<NewAccount, "password">,
  hash: string,
  role: Role,
): Promise<string> {
  const { id } = await transaction.user.create({
    data: { id: randomUUID(), name: account.name, email: account.email, role },
  });
  await transaction.account.create({
    data: { id: randomUUID(), accountId: id, providerId: "credential", userId: id, password: hash },
  });
  return id;
}

/** Creates an account, unless its address already has one. For the command line; who may ask is not checked here. */
export async function createAccount(
  account: NewAccount,
  role: Role,
  database: Client = client(),
): Promise<"created" | "email-taken"> {
  const hash = await hashPassword(account.password);
  try {
    await changingAccounts(async (transaction, record) => {
      const id = await writeAccount(transaction, account, hash, role);
      await record({ kind: "created", actor: SYSTEM, subject: { id, name: account.name }, detail: role });
    }, database);
    return "created";
  } catch (error) {
    if (isDuplicate(error)) return "email-taken";
    throw error;
  }
}

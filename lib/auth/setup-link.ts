import { createHash, randomBytes } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { changingAccounts } from "@/lib/auth/account-events";
import { hashPassword, writeAccount } from "@/lib/auth/accounts";
import { isDuplicate } from "@/lib/auth/is-duplicate";
import { LINK_HOURS } from "@/lib/auth/link-life";
import { wallClock } from "@/lib/clock";
import { client, type Transaction } from "@/lib/data/client";
import type { NewAccount } from "@/lib/schema/account-forms";

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");
const administrators = (database: Pick<Transaction, "user">) =>
  database.user.count({ where: { role: "administrator" } });

/**
 * Makes a new one-time token for setting up the first administrator, or null once there is one.
 * Earlier tokens end, so that only the address printed last works, for LINK_HOURS. Only its SHA-256 is stored.
 */
export async function issueSetupToken(): Promise<string | null> {
  const token = randomBytes(32).toString("base64url");
  return client().$transaction(async (transaction) => {
    await transaction.setupLink.deleteMany({ where: { usedAt: null } });
    if ((await administrators(transaction)) > 0) return null;
    await transaction.setupLink.create({ data: { tokenHash: hashOf(token), createdAt: wallClock().toString() } });
    return token;
  });
}

/** Whether the set-up form may be shown for this token. */
export async function setupTokenIsValid(token: string): Promise<boolean> {
  const link = await client().setupLink.findUnique({ where: { tokenHash: hashOf(token) } });
  if (link === null || link.usedAt !== null) return false;
  const ends = Temporal.Instant.from(link.createdAt).add({ hours: LINK_HOURS });
  return Temporal.Instant.compare(wallClock(), ends) < 0 && (await administrators(client())) === 0;
}

/**
 * Creates the first administrator and uses up the token, both or neither. Of two uses at the
 * same moment one wins: the conditional update finds an unused token only once.
 */
export async function spendSetupToken(
  token: string,
  account: NewAccount,
): Promise<"created" | "link-used" | "email-taken"> {
  if (!(await setupTokenIsValid(token))) return "link-used";
  const hash = await hashPassword(account.password);
  try {
    return await changingAccounts(async (transaction, record) => {
      const used = await transaction.setupLink.updateMany({
        where: { tokenHash: hashOf(token), usedAt: null },
        data: { usedAt: wallClock().toString() },
      });
      if (used.count !== 1 || (await administrators(transaction)) > 0) return "link-used";
      const person = { id: await writeAccount(transaction, account, hash, "administrator"), name: account.name };
      await record({ kind: "created", actor: person, subject: person, detail: "administrator" });
      return "created";
    });
  } catch (error) {
    if (isDuplicate(error)) return "email-taken";
    throw error;
  }
}

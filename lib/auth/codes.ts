import { createOTP } from "@better-auth/utils/otp";
import { APIError } from "better-auth/api";
import { symmetricDecrypt } from "better-auth/crypto";
import { recordEvent } from "@/lib/auth/account-events";
import { authentication } from "@/lib/auth/authentication";
import { type Proven, withPassword } from "@/lib/auth/own-account";
import { client } from "@/lib/data/client";
import { env } from "@/lib/env";

type Who = { id: string; name: string };

/** Begins to set up one-time codes, or begins anew; nothing is asked for until the first code is confirmed. */
export function beginCodes(email: string, password: string, headers: Headers): Promise<Proven<object>> {
  return withPassword(email, async () => {
    await authentication().api.enableTwoFactor({ body: { password }, headers });
    return {};
  });
}

/** What one needs to finish: the address that an app reads, the secret in it as text, the backup codes. */
export type PendingCodes = { address: string; secret: string; backupCodes: string[] };

/** The set-up that was begun and not confirmed, for its owner's eyes; null when there is none. */
export async function pendingCodes(owner: { id: string; email: string }): Promise<PendingCodes | null> {
  const row = await client().twoFactor.findFirst({ where: { userId: owner.id, verified: false } });
  if (!row) return null;
  const { secretConfig } = await authentication().$context;
  const secret = await symmetricDecrypt({ key: secretConfig, data: row.secret });
  const address = createOTP(secret).url(env().SITE_NAME, owner.email);
  const { backupCodes } = await authentication().api.viewBackupCodes({ body: { userId: owner.id } });
  return { address, secret: new URL(address).searchParams.get("secret") ?? "", backupCodes };
}

/** Switches the codes on with the first right one. The session is made anew. */
export async function confirmCodes(
  owner: Who,
  code: string,
  headers: Headers,
): Promise<{ ok: true; cookies: string[] } | { ok: false }> {
  try {
    const body = { code: code.replace(/\s/g, "") };
    const answer = await authentication().api.verifyTOTP({ body, headers, returnHeaders: true });
    await recordEvent({ kind: "codes-on", actor: owner, subject: owner });
    return { ok: true, cookies: answer.headers.getSetCookie() };
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return { ok: false };
    throw error;
  }
}

/** Switches one's own codes off. The session is made anew. */
export function endCodes(
  owner: Who & { email: string },
  password: string,
  headers: Headers,
): Promise<Proven<{ cookies: string[] }>> {
  return withPassword(owner.email, async () => {
    const answer = await authentication().api.disableTwoFactor({ body: { password }, headers, returnHeaders: true });
    await recordEvent({ kind: "codes-off", actor: owner, subject: owner });
    return { cookies: answer.headers.getSetCookie() };
  });
}

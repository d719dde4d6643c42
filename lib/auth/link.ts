import { APIError } from "better-auth/api";
import { recordEvent } from "@/lib/auth/account-events";
import { authentication } from "@/lib/auth/authentication";
import { caught } from "@/lib/auth/link-life";
import { wallClock } from "@/lib/clock";
import { client } from "@/lib/data/client";

/** Whose link it is. `isNew`: an invitation, no password was ever chosen. */
export type LinkOwner = { id: string; name: string; email: string; locale: string; isNew: boolean };

async function ownerOf(where: { id: string } | { email: string }): Promise<LinkOwner | null> {
  const user = await client().user.findUnique({ where, include: { accounts: { select: { providerId: true } } } });
  if (!user || user.banned) return null;
  const isNew = !user.accounts.some(({ providerId }) => providerId === "credential");
  return { id: user.id, name: user.name, email: user.email, locale: user.locale, isNew };
}

/**
 * Makes a one-time link for choosing a password; its token ends those made before for the same
 * account. Null when nobody active has the address, after the same work, so that the time tells nothing.
 */
export async function makeLink(email: string): Promise<{ token: string; owner: LinkOwner } | null> {
  const owner = await ownerOf({ email });
  await client().verification.deleteMany({ where: { value: owner?.id ?? "nobody" } });
  const wanted = owner?.email ?? "nobody@site.invalid";
  const token = await caught(() => authentication().api.requestPasswordReset({ body: { email: wanted } }));
  return owner && token ? { token, owner } : null;
}

/** Whose link this is, while it works; null once it is used, replaced, too old, or its account deactivated. */
export async function linkOwner(token: string): Promise<LinkOwner | null> {
  const { internalAdapter } = await authentication().$context;
  const link = await internalAdapter.findVerificationValue(`reset-password:${token}`);
  if (!link || link.expiresAt.getTime() <= wallClock().epochMilliseconds) return null;
  return ownerOf({ id: link.value });
}

/** Sets the password and uses up the link, once even when it is sent twice at the same moment. Ends every session of the account. */
export async function spendLink(token: string, password: string): Promise<LinkOwner | null> {
  const owner = await linkOwner(token);
  if (!owner) return null;
  try {
    await authentication().api.resetPassword({ body: { token, newPassword: password } });
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return null;
    throw error;
  }
  await recordEvent({ kind: "password-set", actor: owner, subject: owner });
  return owner;
}

import { APIError } from "better-auth/api";
import { authentication } from "@/lib/auth/authentication";
import { countTry, forgetTries, PER_ACCOUNT } from "@/lib/auth/throttle";
import { client } from "@/lib/data/client";

/** What a person sees of the own account. */
export type OwnAccount = {
  email: string;
  locale: "en" | "ja";
  /** False for people who only ever signed in through their organisation or by passkey. */
  hasPassword: boolean;
  codes: "off" | "pending" | "on";
};

/** The own account of an active person. */
export async function ownAccount(id: string): Promise<OwnAccount> {
  const { email, locale, accounts, twoFactorEnabled, twoFactors } = await client().user.findUniqueOrThrow({
    where: { id },
    include: { accounts: { where: { providerId: "credential" } }, twoFactors: { select: { verified: true } } },
  });
  const pending = twoFactors.some(({ verified }) => !verified) ? "pending" : "off";
  return {
    email,
    locale: locale === "ja" ? "ja" : "en",
    hasPassword: accounts.length > 0,
    codes: twoFactorEnabled ? "on" : pending,
  };
}

/** Sets one's own name, as it stands beside later changes, and the language of mails. */
export async function changeProfile(id: string, profile: { name: string; locale: "en" | "ja" }): Promise<void> {
  await client().user.update({ where: { id }, data: profile });
}

export type Proven<T> =
  | ({ ok: true } & T)
  | { ok: false; code: "wrong-password" }
  | { ok: false; code: "too-many-tries"; seconds: number };

/**
 * Does something that asks for the own password again; wrong ones count as wrong sign-ins of the
 * account do. Whatever better-auth refuses here (no password to be right, say) reads as a wrong one.
 */
export async function withPassword<T>(email: string, work: () => Promise<T>): Promise<Proven<T>> {
  const seconds = await countTry("sign-in-account", email, PER_ACCOUNT);
  if (seconds > 0) return { ok: false, code: "too-many-tries", seconds };
  try {
    const done = await work();
    await forgetTries("sign-in-account", email);
    return { ok: true, ...done };
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return { ok: false, code: "wrong-password" };
    throw error;
  }
}

/** Changes one's own password and ends every session; the cookies are of a new one for this browser. */
export function changePassword(
  email: string,
  words: { current: string; next: string },
  headers: Headers,
): Promise<Proven<{ cookies: string[] }>> {
  return withPassword(email, async () => {
    const body = { currentPassword: words.current, newPassword: words.next, revokeOtherSessions: true };
    const answer = await authentication().api.changePassword({ body, headers, returnHeaders: true });
    return { cookies: answer.headers.getSetCookie() };
  });
}

import { prismaAdapter } from "better-auth/adapters/prisma";
import { APIError } from "better-auth/api";
import { betterAuth } from "better-auth/minimal";
import { recordEvent } from "@/lib/auth/account-events";
import { CLIENT_ADDRESS } from "@/lib/auth/client-address";
import { handOver, LINK_HOURS } from "@/lib/auth/link-life";
import { log } from "@/lib/auth/log";
import { plugins } from "@/lib/auth/plugins";
import { seen } from "@/lib/auth/seen";
import { type Client, client, engine } from "@/lib/data/client";
import { appUrl, env } from "@/lib/env";
import { PASSWORD_MAX, PASSWORD_MIN } from "@/lib/schema/account-forms";

const DAY = 24 * 60 * 60;

/** Origins from which forms are accepted: `APP_URL`, and the same port on this machine. */
export function trustedOrigins(): string[] {
  const { PORT } = env();
  return [...new Set([new URL(appUrl()).origin, `http://localhost:${PORT}`, `http://127.0.0.1:${PORT}`])];
}

/** Only the organisation's provider makes accounts by itself, for verified addresses of the one domain let in. */
function refuseStrangers(user: { email: string; emailVerified: boolean }): void {
  const { OIDC_DOMAIN } = env();
  if (OIDC_DOMAIN && user.emailVerified && user.email.toLowerCase().endsWith(`@${OIDC_DOMAIN}`)) return;
  throw new APIError("FORBIDDEN", { code: "signup_disabled", message: "signup_disabled" });
}

const joined = (user: { id: string; name: string }) => recordEvent({ kind: "joined", actor: user, subject: user });

function build(database: Client) {
  return betterAuth({
    appName: env().SITE_NAME,
    baseURL: appUrl(),
    secret: env().AUTH_SECRET,
    database: prismaAdapter(database, { provider: engine() }),
    trustedOrigins: trustedOrigins(),
    telemetry: { enabled: false },
    logger: log,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: LINK_HOURS * 60 * 60,
      sendResetPassword: async ({ token }) => handOver(token),
    },
    user: {
      additionalFields: {
        role: { type: "string", input: false, defaultValue: "editor" },
        locale: { type: "string", input: false, defaultValue: "en" },
      },
    },
    // A sign-in lasts a week, whatever is done in it: pages cannot renew a cookie while they are drawn.
    session: { expiresIn: 7 * DAY, disableSessionRefresh: true, cookieCache: { enabled: false } },
    // One-time links and pending second steps are stored as hashes.
    verification: { storeIdentifier: "hashed" },
    // An administrator vouched for the address of an account; the provider must have verified its own.
    account: { accountLinking: { enabled: true, requireLocalEmailVerified: false, trustedProviders: [] } },
    onAPIError: { errorURL: `${appUrl()}/en/sign-in` },
    databaseHooks: {
      user: { create: { before: async (user) => refuseStrangers(user), after: async (user) => joined(user) } },
      session: { create: { after: async ({ userId }) => seen(userId, database) } },
    },
    advanced: {
      cookiePrefix: "tracker",
      useSecureCookies: appUrl().startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
    },
    rateLimit: { enabled: false }, // counted by lib/auth/throttle, in the database
    plugins: [...plugins()],
  });
}

let built: { database: Client; instance: ReturnType<typeof build> } | undefined;

/** better-auth over this process's database. Forms call it from the server; app/api/auth lets browsers reach the few paths they need. */
export function authentication(): ReturnType<typeof build> {
  const database = client();
  if (!built || built.database !== database) built = { database, instance: build(database) };
  return built.instance;
}

import { prismaAdapter } from "better-auth/adapters/prisma";
import { betterAuth } from "better-auth/minimal";
import { type Client, client, engine } from "@/lib/data/client";
import { appUrl, env } from "@/lib/env";
import { PASSWORD_MAX, PASSWORD_MIN } from "@/lib/schema/account-forms";

const DAY = 24 * 60 * 60;

/** Origins from which forms are accepted: `APP_URL`, and the same port on this machine. */
export function trustedOrigins(): string[] {
  const { PORT } = env();
  return [...new Set([new URL(appUrl()).origin, `http://localhost:${PORT}`, `http://127.0.0.1:${PORT}`])];
}

function build(database: Client) {
  return betterAuth({
    appName: env().SITE_NAME,
    baseURL: appUrl(),
    secret: env().AUTH_SECRET,
    database: prismaAdapter(database, { provider: engine() }),
    trustedOrigins: trustedOrigins(),
    telemetry: { enabled: false },
    // Its warnings tell wrong passwords from unknown addresses; nothing may, not even the log.
    logger: { level: "error" },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
    },
    user: { additionalFields: { role: { type: "string", input: false, defaultValue: "editor" } } },
    // A sign-in lasts a week, whatever is done in it: pages cannot renew a cookie while they are drawn.
    session: { expiresIn: 7 * DAY, disableSessionRefresh: true, cookieCache: { enabled: false } },
    advanced: {
      cookiePrefix: "tracker",
      useSecureCookies: appUrl().startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
    },
  });
}

let built: { database: Client; instance: ReturnType<typeof build> } | undefined;

/** better-auth over this process's database. Its own HTTP handler is not mounted: forms call it from the server. */
export function authentication(): ReturnType<typeof build> {
  const database = client();
  if (!built || built.database !== database) built = { database, instance: build(database) };
  return built.instance;
}

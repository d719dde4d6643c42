import { apiKey } from "@better-auth/api-key";
import { passkey } from "@better-auth/passkey";
import { admin } from "better-auth/plugins/admin";
import { adminAc, userAc } from "better-auth/plugins/admin/access";
import { genericOAuth } from "better-auth/plugins/generic-oauth";
import { twoFactor } from "better-auth/plugins/two-factor";
import { appUrl, env } from "@/lib/env";

/** The name of the organisation's provider in addresses: `/api/auth/callback/oidc`. */
export const OIDC = "oidc";
/** What a token begins with, so that programs that look for leaked secrets know it. */
export const TOKEN_PREFIX = "tracker_";
/** How long tokens last, in days. */
export const TOKEN_DAYS = { min: 1, usual: 90, max: 366 };

const DAY = 24 * 60 * 60;

/** Whether signing in through an organisation's provider is set up. */
export function hasProvider(): boolean {
  return env().OIDC_ISSUER !== undefined;
}

/** The organisation's provider: verified identities only, and new people only where a domain is let in. */
function providers() {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_DOMAIN } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID) return [];
  return [
    {
      providerId: OIDC,
      discoveryUrl: `${OIDC_ISSUER.replace(/\/+$/, "")}/.well-known/openid-configuration`,
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      scopes: ["openid", "email", "profile"],
      pkce: true,
      requireIdTokenVerification: true,
      disableSignUp: OIDC_DOMAIN === undefined,
    },
  ];
}

/** The parts of better-auth this site uses beside passwords. Who may do what stays in lib/domain/permissions. */
export function plugins() {
  return [
    // Only for what it does by itself: nobody deactivated gets a session.
    admin({
      adminRoles: ["administrator"],
      defaultRole: "editor",
      roles: { administrator: adminAc, reviewer: userAc, editor: userAc },
    }),
    twoFactor({ issuer: env().SITE_NAME }),
    passkey({
      rpID: new URL(appUrl()).hostname,
      rpName: env().SITE_NAME,
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    }),
    apiKey({
      defaultPrefix: TOKEN_PREFIX,
      requireName: true,
      maximumNameLength: 80,
      startingCharactersConfig: { shouldStore: true, charactersLength: TOKEN_PREFIX.length + 4 },
      keyExpiration: {
        defaultExpiresIn: TOKEN_DAYS.usual * DAY,
        minExpiresIn: TOKEN_DAYS.min,
        maxExpiresIn: TOKEN_DAYS.max,
      },
      rateLimit: { enabled: false },
    }),
    genericOAuth({ config: providers() }),
  ] as const;
}

import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** Who is signed in at the provider when it is asked. */
export type Identity = { sub: string; email: string; email_verified: boolean; name: string };
export type IdentityProvider = {
  issuer: string;
  client: { OIDC_ISSUER: string; OIDC_CLIENT_ID: string; OIDC_CLIENT_SECRET: string };
  now: Identity;
  /** Lets a site at `url` use it. */
  serve: (url: string) => void;
  stop: () => Promise<void>;
};

/** A real OpenID Connect provider on a free port of this machine, at which `now` is always signed in. */
export async function startIdentityProvider(first: Identity): Promise<IdentityProvider> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const client = { id: "tracker", secret: "a secret that the provider and the site share" };
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const self: IdentityProvider = {
    issuer,
    client: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: client.id, OIDC_CLIENT_SECRET: client.secret },
    now: first,
    serve: (url) => {
      const provider = new Provider(issuer, {
        clients: [
          { client_id: client.id, client_secret: client.secret, redirect_uris: [`${url}/api/auth/callback/oidc`] },
        ],
        claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
        cookies: { keys: ["a key of the tests"] },
        jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), alg: "RS256", use: "sig", kid: "tests" }] },
        features: { devInteractions: { enabled: false } },
        interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
        findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ ...self.now, sub: id }) }),
        ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
      });
      provider.use(async (ctx, next) => {
        if (!ctx.path.startsWith("/interaction/")) return next();
        const { params } = await provider.interactionDetails(ctx.req, ctx.res);
        const grant = new provider.Grant({ accountId: self.now.sub, clientId: String(params.client_id) });
        grant.addOIDCScope("openid email profile");
        const result = { login: { accountId: self.now.sub }, consent: { grantId: await grant.save() } };
        ctx.respond = false;
        await provider.interactionFinished(ctx.req, ctx.res, result);
      });
      server.on("request", provider.callback());
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return self;
}

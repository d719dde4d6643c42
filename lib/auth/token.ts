import { changingAccounts, recordEvent } from "@/lib/auth/account-events";
import { authentication } from "@/lib/auth/authentication";
import { TOKEN_PREFIX } from "@/lib/auth/plugins";
import { actorOf } from "@/lib/auth/session";
import { wallClock } from "@/lib/clock";
import { client } from "@/lib/data/client";
import type { Actor } from "@/lib/domain/permissions";
import { type Scope, scopesFrom } from "@/lib/domain/scopes";

const DAY = 24 * 60 * 60;
const BEARER = new RegExp(`^Bearer +(${TOKEN_PREFIX}[A-Za-z]{64})$`, "i");

/**
 * Who sent the request, by the token in its `Authorization` header: the token's owner with the
 * role that the account has now, and what the token may do at most. Null for a token that is
 * unknown, expired or revoked, and when its owner is deactivated.
 */
export async function tokenActor(headers: Headers): Promise<(Actor & { scopes: readonly Scope[] }) | null> {
  const key = BEARER.exec(headers.get("authorization") ?? "")?.[1];
  if (!key) return null;
  const { valid, key: token } = await authentication().api.verifyApiKey({ body: { key } });
  if (!valid || !token) return null;
  const owner = await client().user.findUnique({ where: { id: token.referenceId } });
  const actor = owner ? actorOf(owner) : null;
  if (!actor) return null;
  return { ...actor, scopes: scopesFrom(token.permissions?.record) };
}

export type NewToken = { name: string; scopes: readonly Scope[]; days: number };

/** Makes a token for an account. The answer is the only place where it can ever be read; the database keeps its hash. */
export async function createToken(owner: { id: string; name: string }, token: NewToken): Promise<string> {
  const made = await authentication().api.createApiKey({
    body: {
      userId: owner.id,
      name: token.name,
      expiresIn: token.days * DAY,
      permissions: { record: [...token.scopes] },
    },
  });
  await recordEvent({ kind: "token-made", actor: owner, subject: owner, detail: token.name });
  return made.key;
}

/** A token as its owner may see it: how it begins, never the whole. Instants in UTC. */
export type TokenLine = {
  id: string;
  name: string;
  start: string;
  scopes: readonly Scope[];
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
};

/** The tokens of an account that still work, newest first. */
export async function tokensOf(ownerId: string): Promise<TokenLine[]> {
  const rows = await client().apikey.findMany({ where: { referenceId: ownerId }, orderBy: { createdAt: "desc" } });
  const now = wallClock().epochMilliseconds;
  return rows
    .filter(({ enabled, expiresAt }) => enabled && (expiresAt === null || expiresAt.getTime() > now))
    .map((row) => ({
      id: row.id,
      name: row.name ?? "",
      start: row.start ?? "",
      scopes: scopesFrom(scopesIn(row.permissions)),
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt?.toISOString() ?? null,
      lastUsedAt: row.lastRequest?.toISOString() ?? null,
    }));
}

function scopesIn(permissions: string | null): unknown {
  const parsed: { record?: unknown } | null = permissions ? JSON.parse(permissions) : null;
  return parsed?.record;
}

/** Ends one of an account's own tokens at once. */
export async function revokeToken(owner: { id: string; name: string }, id: string): Promise<"revoked" | "not-found"> {
  return changingAccounts(async (tx, record) => {
    const token = await tx.apikey.findFirst({ where: { id, referenceId: owner.id } });
    if (!token) return "not-found";
    await tx.apikey.delete({ where: { id } });
    await record({ kind: "token-revoked", actor: owner, subject: owner, detail: token.name });
    return "revoked";
  });
}

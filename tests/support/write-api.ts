import type { Role } from "@/lib/domain/permissions";
import type { Scope } from "@/lib/domain/scopes";
import type { WriteOperation } from "@/lib/web/openapi/write-operations";
import { ask } from "@/tests/support/api";
import type { TestDatabase } from "@/tests/support/database";

/** Sends writes to the API as a program with a token does. */

export type Sent = {
  token?: string | null;
  version?: string | number | null;
  key?: string;
  type?: string;
  headers?: Record<string, string>;
};

/** Someone with an account, and a token of theirs. */
export async function holder(
  { client }: Pick<TestDatabase, "client">,
  role: Role,
  scopes: readonly Scope[] = ["write", "import"],
  name = `The ${role}`,
) {
  const email = `${name.toLowerCase().replaceAll(" ", "-")}@hidden.example`;
  const known = await client.user.findUnique({ where: { email } });
  const owner = known ?? (await client.user.create({ data: { id: `id-${email}`, name, email, role } }));
  const { createToken } = await import("@/lib/auth/token");
  return { owner, token: await createToken(owner, { name: "program", scopes, days: 30 }) };
}

/** One write; a body that is no text is sent as JSON. */
export function send(address: string, body: unknown, sent: Sent = {}, method = "POST"): Promise<Response> {
  const { token, version = 1, key, type = "application/json" } = sent;
  const headers = new Headers({ "Content-Type": type, ...sent.headers });
  if (token) headers.set("Authorization", `Bearer ${token}`);
  if (version !== null) headers.set("If-Match", typeof version === "number" ? `"${version}"` : version);
  if (key) headers.set("Idempotency-Key", key);
  return ask(address, { method, headers, body: typeof body === "string" ? body : JSON.stringify(body) });
}

/** The address of an operation with its example's parameters in it. */
export function addressOf({ path, example }: Pick<WriteOperation, "path" | "example">): string {
  return path.replace(/\{(\w+)\}/g, (_all, name: string) => example.path[name] ?? "");
}

/** Sends an operation's example. */
export function sendExample(operation: WriteOperation, sent: Sent = {}): Promise<Response> {
  const { example, body, method } = operation;
  const version = example.version === null ? null : `"${example.version}"`;
  const type = body === null ? "text/csv" : "application/json";
  return send(addressOf(operation), example.body, { version, type, ...sent }, method);
}

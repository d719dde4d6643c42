import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { importAgreements } from "@/lib/commands/import-agreement";
import { type TestDatabase, testDatabase } from "@/tests/support/database";

/** The read API against a real database that holds the shipped agreements, with the clock held. */
export const HELD_AT = "2026-11-22T05:30:00Z";
export const RECORDED_AT = "2026-11-22T05:00:00.000Z";
export const US_JAPAN = "us-japan-critical-minerals-2025";
export const EU_US_JAPAN = "eu-us-japan-joint-statement-2026";

const seed = fileURLToPath(new URL("../../prisma/seed/", import.meta.url));

export type Params = Record<string, string | string[]>;
type Handler = (request: Request, context: { params: Promise<Params> }) => Promise<Response>;
export type Route = Record<"GET" | "HEAD" | "OPTIONS" | "POST" | "PUT" | "PATCH" | "DELETE", Handler>;

/** Opens the database and points this process at it: before any route reads a setting. */
export async function openApi(): Promise<TestDatabase> {
  const database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.TRACKER_NOW = HELD_AT;
  process.env.APP_URL = "https://tracker.example";
  const files = readdirSync(seed)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => ({ name, content: readFileSync(`${seed}${name}`) }));
  const actor = { id: "system", name: "system", role: "system" as const };
  const imported = await importAgreements(database.client, { actor, at: RECORDED_AT, files });
  if (!imported.ok) throw new Error(JSON.stringify(imported));
  return database;
}

/** Every route of the API by its path; a segment in brackets is a parameter. */
export const routes = {
  "/health": () => import("@/app/api/v1/health/route"),
  "/ready": () => import("@/app/api/v1/ready/route"),
  "/agreements": () => import("@/app/api/v1/agreements/route"),
  "/agreements/[slug]": () => import("@/app/api/v1/agreements/[slug]/route"),
  "/commitments": () => import("@/app/api/v1/commitments/route"),
  "/commitments/[slug]/[ref]": () => import("@/app/api/v1/commitments/[slug]/[ref]/route"),
  "/commitments/[slug]/[ref]/history": () => import("@/app/api/v1/commitments/[slug]/[ref]/history/route"),
  "/summary": () => import("@/app/api/v1/summary/route"),
  "/changes": () => import("@/app/api/v1/changes/route"),
  "/deadline": () => import("@/app/api/v1/deadline/route"),
  "/openapi.json": () => import("@/app/api/v1/openapi.json/route"),
  "/agreement.schema.json": () => import("@/app/api/v1/agreement.schema.json/route"),
} as const;

/** Every route that writes. */
export const writeRoutes = {
  "/commitments/[slug]/[ref]/assessments": () => import("@/app/api/v1/commitments/[slug]/[ref]/assessments/route"),
  "/commitments/[slug]/[ref]/evidence": () => import("@/app/api/v1/commitments/[slug]/[ref]/evidence/route"),
  "/commitments/[slug]/[ref]/checks": () => import("@/app/api/v1/commitments/[slug]/[ref]/checks/route"),
  "/commitments/[slug]/[ref]/extensions": () => import("@/app/api/v1/commitments/[slug]/[ref]/extensions/route"),
  "/commitments/[slug]/[ref]/steps/[id]": () => import("@/app/api/v1/commitments/[slug]/[ref]/steps/[id]/route"),
  "/commitments/[slug]/[ref]/assessments/[id]/withdrawal": () =>
    import("@/app/api/v1/commitments/[slug]/[ref]/assessments/[id]/withdrawal/route"),
  "/commitments/[slug]/[ref]/evidence/[id]/withdrawal": () =>
    import("@/app/api/v1/commitments/[slug]/[ref]/evidence/[id]/withdrawal/route"),
  "/commitments/[slug]/[ref]/extensions/[id]/withdrawal": () =>
    import("@/app/api/v1/commitments/[slug]/[ref]/extensions/[id]/withdrawal/route"),
  "/commitments/[slug]/[ref]/checks/[id]/withdrawal": () =>
    import("@/app/api/v1/commitments/[slug]/[ref]/checks/[id]/withdrawal/route"),
  "/agreements/[slug]/checks/[id]/withdrawal": () =>
    import("@/app/api/v1/agreements/[slug]/checks/[id]/withdrawal/route"),
  "/agreements/[slug]/checks": () => import("@/app/api/v1/agreements/[slug]/checks/route"),
  "/imports/assessments": () => import("@/app/api/v1/imports/assessments/route"),
  "/imports/checks": () => import("@/app/api/v1/imports/checks/route"),
} as const;

/** Finds the route for an address as the framework would, and asks it. */
export async function ask(address: string, init: RequestInit = {}): Promise<Response> {
  const url = new URL(`https://tracker.example/api/v1${address}`);
  const parts = url.pathname.replace("/api/v1", "").split("/");
  const method = (init.method ?? "GET") as keyof Route;
  for (const [path, load] of Object.entries({ ...routes, ...writeRoutes })) {
    const params = matched(path.split("/"), parts);
    if (!params) continue;
    const route: Route = await load();
    return route[method](new Request(url, init), { params: Promise.resolve(params) });
  }
  const nowhere: Route = await import("@/app/api/[[...path]]/route");
  return nowhere[method](new Request(url, init), { params: Promise.resolve({ path: parts }) });
}

function matched(pattern: string[], parts: string[]): Params | null {
  if (pattern.length !== parts.length) return null;
  const params: Params = {};
  for (const [at, piece] of pattern.entries()) {
    const part = parts[at] ?? "";
    if (piece.startsWith("[")) params[piece.slice(1, -1)] = decodeURIComponent(part);
    else if (piece !== part) return null;
  }
  return params;
}

/** Asks and reads the JSON of an answer that must be a good one. */
export async function read<T>(address: string, init?: RequestInit): Promise<T> {
  const response = await ask(address, init);
  if (response.status !== 200) throw new Error(`${address}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

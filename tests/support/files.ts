import type { Params, Route } from "@/tests/support/api";

/** What a reader takes along, by its path after the language; a segment in brackets is a parameter. */
export const fileRoutes: Record<string, () => Promise<Route>> = {
  "/agreements/[slug]/report.md": () => import("@/app/[locale]/agreements/[slug]/report.md/route"),
  "/agreements/[slug]/report.txt": () => import("@/app/[locale]/agreements/[slug]/report.txt/route"),
  "/agreements/[slug]/report.pdf": () => import("@/app/[locale]/agreements/[slug]/report.pdf/route"),
  "/agreements/[slug]/cite.bib": () => import("@/app/[locale]/agreements/[slug]/cite.bib/route"),
  "/agreements/[slug]/cite.json": () => import("@/app/[locale]/agreements/[slug]/cite.json/route"),
  "/agreements/[slug]/commitments/[ref]/cite.bib": () =>
    import("@/app/[locale]/agreements/[slug]/commitments/[ref]/cite.bib/route"),
  "/agreements/[slug]/commitments/[ref]/cite.json": () =>
    import("@/app/[locale]/agreements/[slug]/commitments/[ref]/cite.json/route"),
  "/embed/[slug]": () => import("@/app/[locale]/embed/[slug]/route"),
  "/embed/[slug]/[ref]": () => import("@/app/[locale]/embed/[slug]/[ref]/route"),
};

function matched(pattern: string[], parts: string[]): Params | null {
  const fits = pattern.every((piece, at) => piece.startsWith("[") || piece === parts[at]);
  if (!fits || pattern.length !== parts.length) return null;
  const named = pattern.map((piece, at): [string, string] => [piece.slice(1, -1), parts[at] ?? ""]);
  return Object.fromEntries(named.filter((_, at) => pattern[at]?.startsWith("[")));
}

/** Asks the route that the framework would: `/en/agreements/x/report.md?asOf=…`. */
export async function askFile(address: string, init: RequestInit = {}): Promise<Response> {
  const url = new URL(`https://tracker.example${address}`);
  const [, locale = "", ...parts] = url.pathname.split("/").map(decodeURIComponent);
  for (const [path, load] of Object.entries(fileRoutes)) {
    const params = matched(path.split("/").slice(1), parts);
    if (!params) continue;
    const route = await load();
    return route.GET(new Request(url, init), { params: Promise.resolve({ locale, ...params }) });
  }
  throw new Error(`no file at ${address}`);
}

/** A good answer's text. */
export async function readFile(address: string): Promise<string> {
  const response = await askFile(address);
  if (response.status !== 200) throw new Error(`${address}: ${response.status} ${await response.text()}`);
  return response.text();
}

import { isLocale } from "@/lib/i18n/locales";
import { currentActor } from "@/lib/web/actor";
import { ruleHelp } from "@/lib/web/rule-help";

/** What the deadline rule in an editor's form gives so far, as JSON: null while it is not whole. */
export async function GET(request: Request, { params }: RouteContext<"/[locale]/edit/rule">): Promise<Response> {
  const { locale } = await params;
  const headers = { "Cache-Control": "private, no-store" };
  if (!isLocale(locale)) return Response.json(null, { status: 404, headers });
  if (!(await currentActor())) return Response.json(null, { status: 401, headers });
  const query = new URL(request.url).searchParams;
  const values = Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name)]));
  const help = await ruleHelp(locale, query.get("agreement") ?? "", values);
  return Response.json("worked" in help ? help.worked : null, { headers });
}

import { now } from "@/lib/clock";
import { importTable } from "@/lib/commands/import-table";
import type { TableKind, TablePlan } from "@/lib/domain/table-import";
import { LARGEST_TABLE } from "@/lib/formats/read-table";
import type { Locale } from "@/lib/i18n/locales";
import { tableRefusalWords } from "@/lib/i18n/table-words";
import { valuesOf } from "@/lib/schema/search-params";
import { invalidQuery, type Problem } from "@/lib/web/http/problem";
import { readBytes } from "@/lib/web/http/request-body";
import { submissionIn, tokenHolder } from "@/lib/web/http/write-request";
import { writing } from "@/lib/web/http/write-route";

/** The handlers of one table's import; `?dryRun=true` only says what would be written. */
export function importRoute(kind: TableKind) {
  return writing("POST", (request, _params, locale) => imported(kind, request, locale));
}

async function imported(kind: TableKind, request: Request, locale: Locale): Promise<Response | Problem> {
  const actor = await tokenHolder(request.headers, "import");
  if ("problem" in actor) return actor;
  const query = new URL(request.url).searchParams;
  const [wish = "false", ...more] = valuesOf(query, "dryRun");
  if (more.length > 0 || !["true", "false"].includes(wish))
    return invalidQuery([{ path: "dryRun", code: "unknown-choice", value: wish.slice(0, 80) }]);
  const content = await readBytes(request, ["text/csv"], LARGEST_TABLE);
  if ("problem" in content) return content;
  const submission = submissionIn(request, actor, content);
  if (submission && "problem" in submission) return submission;
  const plan = /^"([\w-]{27})"$/.exec(request.headers.get("if-match")?.trim() ?? "")?.[1] ?? null;
  if (plan === null && request.headers.has("if-match")) return { problem: "plan-moved-on" };
  const result = await importTable(
    { kind, content, dryRun: wish === "true", plan },
    { actor, now: now(), submission: wish === "true" ? undefined : submission },
  );
  if (result.plan === null) return { problem: result.refusal.code === "forbidden" ? "forbidden" : "key-reused" };
  if (!result.ok && result.code === "moved-on") return { problem: "plan-moved-on" };
  const { added, unchanged, plan: named } = result.plan;
  if (!result.ok) return refused(result.plan, locale);
  const { revision, written } = result;
  return Response.json({ kind, added, unchanged, plan: named, written, revision }, { headers: { ETag: `"${named}"` } });
}

function refused({ added, unchanged, refusals }: TablePlan, locale: Locale): Problem {
  return {
    problem: "refused",
    values: { count: refusals.length },
    worded: refusals.map((one) => ({
      path: [one.row, one.column].filter((part) => part !== null).join("."),
      code: one.code,
      message: tableRefusalWords(one, locale),
      row: one.row,
      column: one.column,
    })),
    more: { added: added.length, unchanged },
  };
}

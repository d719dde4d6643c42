import type { z } from "zod";
import type { Scope } from "@/lib/domain/scopes";
import { TABLE_KINDS } from "@/lib/domain/table-import";
import { apiImported, apiWritten } from "@/lib/schema/api-writes";
import { WRITES } from "@/lib/web/http/writes";

/**
 * Every address of the write API, with an example that tells a story on the shipped record when
 * all are sent in their order; the tests send them.
 */
export type WriteOperation = {
  path: string;
  method: "POST" | "PATCH";
  id: string;
  summary: string;
  scope: Scope;
  /** Null: a table as text/csv. */
  body: z.ZodType | null;
  answer: z.ZodType;
  success: (200 | 201 | 202)[];
  example: { path: Record<string, string>; version: string | null; body: unknown };
};

const on = (id?: string) => ({ slug: "us-japan-critical-minerals-2025", ref: "07", ...(id ? { id } : {}) });
const both = (en: string, ja: string) => ({ en, ja });

const STORY: Record<keyof typeof WRITES, Pick<WriteOperation, "id" | "summary" | "example">> = {
  "/commitments/{slug}/{ref}/evidence": {
    id: "addEvidence",
    summary: "Record a source that bears on a commitment",
    example: {
      path: on(),
      version: "1",
      body: {
        url: "https://www.example.org/news/ministerial",
        publisher: "Example News",
        kind: "independent-report",
        on: "2026-04-20",
        published: "2026-04-21",
        shows: both("Ministers of both countries met in Tokyo.", "両国の閣僚が東京で会合した。"),
        relation: "supports",
      },
    },
  },
  "/commitments/{slug}/{ref}/assessments": {
    id: "assess",
    summary: "Record a judgement of delivery, for the whole commitment or one party",
    example: {
      path: on(),
      version: "2",
      body: {
        state: "delivered",
        effectiveOn: "2026-04-20",
        reason: both("The ministers met under this name.", "この名称で閣僚会合が開かれた。"),
        evidence: ["e14"],
      },
    },
  },
  "/commitments/{slug}/{ref}/checks": {
    id: "recordCheck",
    summary: "Record that someone looked and found nothing new",
    example: { path: on(), version: "3", body: { on: "2026-11-21", upTo: "2026-11-20" } },
  },
  "/commitments/{slug}/{ref}/extensions": {
    id: "extendDeadline",
    summary: "Record that the parties moved a deadline; the original stays",
    example: {
      path: on(),
      version: "4",
      body: {
        rule: { kind: "date", on: "2026-12-31" },
        agreedOn: "2026-04-21",
        reason: both("A second meeting was agreed.", "2回目の会合が合意された。"),
        source: "https://www.example.org/news/second-meeting",
      },
    },
  },
  "/commitments/{slug}/{ref}/steps/{id}": {
    id: "tickStep",
    summary: "Record on which day a step was completed, or (with null and a reason) take that back",
    example: { path: on("1"), version: "5", body: { completedOn: "2026-04-10" } },
  },
  "/commitments/{slug}/{ref}/assessments/{id}/withdrawal": {
    id: "withdrawAssessment",
    summary: "Withdraw a judgement; it stays in the history",
    example: { path: on("a02"), version: "6", body: { reason: "It was another meeting." } },
  },
  "/commitments/{slug}/{ref}/evidence/{id}/withdrawal": {
    id: "withdrawEvidence",
    summary: "Withdraw an item of evidence; it stays in the history",
    example: { path: on("e14"), version: "7", body: { reason: "It speaks of another meeting." } },
  },
  "/commitments/{slug}/{ref}/extensions/{id}/withdrawal": {
    id: "withdrawExtension",
    summary: "Withdraw an extension; it stays in the history",
    example: { path: on("x01"), version: "8", body: { reason: "Nothing was moved." } },
  },
  "/commitments/{slug}/{ref}/checks/{id}/withdrawal": {
    id: "withdrawCheck",
    summary: "Withdraw a check; it stays in the history",
    example: { path: on("c02"), version: "9", body: { reason: "Another commitment was meant." } },
  },
  "/agreements/{slug}/checks": {
    id: "recordAgreementCheck",
    summary: "Record that someone looked through the whole agreement and found nothing new",
    example: {
      path: { slug: "us-japan-critical-minerals-2025" },
      version: "1",
      body: { on: "2026-11-21", upTo: "2026-11-20", note: { en: "Official sites of both sides." } },
    },
  },
  "/agreements/{slug}/checks/{id}/withdrawal": {
    id: "withdrawAgreementCheck",
    summary: "Withdraw a check of the whole agreement; it stays in the history",
    example: {
      path: { slug: "us-japan-critical-minerals-2025", id: "c03" },
      version: "2",
      body: { reason: "It was not looked through to its end." },
    },
  },
};

const TABLES: Record<(typeof TABLE_KINDS)[number], string> = {
  assessments:
    "agreement,ref,state,effective_on,reason_en\r\nus-japan-critical-minerals-2025,08,no-evidence,2026-11-21,Nothing found.\r\n",
  checks: "agreement,ref,on,up_to\r\nus-japan-critical-minerals-2025,08,2026-11-21,2026-11-20\r\n",
};

export const WRITE_OPERATIONS: WriteOperation[] = [
  ...(Object.keys(STORY) as (keyof typeof WRITES)[]).map((path): WriteOperation => {
    const { method, body } = WRITES[path];
    const success: WriteOperation["success"] = [method === "POST" ? 201 : 200, 202];
    return { path, method, scope: "write", body, answer: apiWritten, success, ...STORY[path] };
  }),
  ...TABLE_KINDS.map(
    (kind): WriteOperation => ({
      path: `/imports/${kind}`,
      method: "POST",
      id: kind === "checks" ? "importChecks" : "importAssessments",
      summary: `Take in a table of ${kind}, all rows or none; with dryRun=true only say what would be written`,
      scope: "import",
      body: null,
      answer: apiImported,
      success: [200],
      example: { path: {}, version: null, body: TABLES[kind] },
    }),
  ),
];

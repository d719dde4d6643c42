import type { z } from "zod";
import { FACET_NAMES, SORT_KEYS } from "@/lib/domain/filter-terms";
import { DELIVERY_STATES, SCHEDULE_STATES } from "@/lib/domain/record";
import {
  apiAgreementAnswer,
  apiAgreementsAnswer,
  apiCommitmentAnswer,
  apiCommitmentsAnswer,
  apiHealthAnswer,
  apiHistoryAnswer,
  apiReadyAnswer,
} from "@/lib/schema/api-answers";
import { apiChangesAnswer } from "@/lib/schema/api-changes";
import { apiDeadlineAnswer } from "@/lib/schema/api-deadline";
import { changesQuery, deadlineQuery, pagingQuery, summaryQuery } from "@/lib/schema/api-queries";
import { apiSummaryAnswer } from "@/lib/schema/api-summary";

/** Every address of the read API, as a table from which the OpenAPI document is made. */

export type Parameter = {
  name: string;
  in: "query" | "path";
  required?: boolean;
  description?: string;
  schema: Record<string, unknown>;
  example?: unknown;
};
export type Operation = {
  path: string;
  id: string;
  summary: string;
  parameters: Parameter[];
  /** Query parameters that come from a schema. */
  query?: z.ZodObject;
  answer: z.ZodType | null;
  /** Statuses besides 200 that have their own meaning here. */
  problems: (400 | 404 | 503)[];
};

const date = { type: "string", format: "date" };
const perspective: Parameter[] = [
  {
    name: "asOf",
    in: "query",
    description: "The world on this day, as far as is known now. Today when left out.",
    schema: date,
    example: "2026-04-20",
  },
  {
    name: "knownOn",
    in: "query",
    description: "Only what the record held at the end of this day. Everything when left out.",
    schema: date,
  },
];
const inPath = (name: string, example: string): Parameter => ({
  name,
  in: "path",
  required: true,
  schema: { type: "string" },
  example,
});
const slug = inPath("slug", "us-japan-critical-minerals-2025");
const ref = inPath("ref", "07");

const CHOICES: Partial<Record<(typeof FACET_NAMES)[number], readonly string[]>> = {
  delivery: DELIVERY_STATES,
  schedule: SCHEDULE_STATES,
};
const narrowing: Parameter[] = [
  { name: "q", in: "query", description: "Words that must all occur, in either language.", schema: { type: "string" } },
  ...FACET_NAMES.map(
    (name): Parameter => ({
      name,
      in: "query",
      description: "May be given several times: any of them.",
      schema: { type: "array", items: { type: "string", ...(CHOICES[name] ? { enum: CHOICES[name] } : {}) } },
    }),
  ),
];
const filters: Parameter[] = [
  ...narrowing,
  {
    name: "sort",
    in: "query",
    description: "A leading hyphen turns the order round.",
    schema: { type: "string", enum: SORT_KEYS.flatMap((key) => [key, `-${key}`]), default: "agreement" },
  },
];

export const OPERATIONS: Operation[] = [
  {
    path: "/health",
    id: "health",
    summary: "Whether the program lives; the revision is null while its database does not answer",
    parameters: [],
    answer: apiHealthAnswer,
    problems: [],
  },
  {
    path: "/ready",
    id: "ready",
    summary: "Whether requests should be sent to this process: its database, migrations and clock",
    parameters: [],
    answer: apiReadyAnswer,
    problems: [503],
  },
  {
    path: "/agreements",
    id: "listAgreements",
    summary: "Every agreement signed by the day",
    parameters: perspective,
    answer: apiAgreementsAnswer,
    problems: [400],
  },
  {
    path: "/agreements/{slug}",
    id: "getAgreement",
    summary: "One agreement with its commitments",
    parameters: [slug, ...perspective],
    answer: apiAgreementAnswer,
    problems: [400, 404],
  },
  {
    path: "/commitments",
    id: "listCommitments",
    summary: "Commitments of every agreement, filtered and sorted",
    parameters: [...filters, ...perspective],
    query: pagingQuery,
    answer: apiCommitmentsAnswer,
    problems: [400],
  },
  {
    path: "/commitments/{slug}/{ref}",
    id: "getCommitment",
    summary: "One commitment with its steps, evidence and assessments",
    parameters: [slug, ref, ...perspective],
    answer: apiCommitmentAnswer,
    problems: [400, 404],
  },
  {
    path: "/commitments/{slug}/{ref}/history",
    id: "getHistory",
    summary: "Who changed what of one commitment, oldest first",
    parameters: [slug, ref, ...perspective],
    answer: apiHistoryAnswer,
    problems: [400, 404],
  },
  {
    path: "/summary",
    id: "getSummary",
    summary: "The numbers behind the charts, of the commitments that the filters leave",
    parameters: [...narrowing, ...perspective],
    query: summaryQuery,
    answer: apiSummaryAnswer,
    problems: [400, 404],
  },
  {
    path: "/changes",
    id: "getChanges",
    summary: "What changed between two days, latest first",
    parameters: perspective,
    query: changesQuery,
    answer: apiChangesAnswer,
    problems: [400, 404],
  },
  {
    path: "/deadline",
    id: "countDeadline",
    summary: "Counts one period and shows its working and its other readings",
    parameters: [],
    query: deadlineQuery,
    answer: apiDeadlineAnswer,
    problems: [400],
  },
  {
    path: "/openapi.json",
    id: "getOpenApi",
    summary: "This document",
    parameters: [],
    answer: null,
    problems: [],
  },
  {
    path: "/agreement.schema.json",
    id: "getAgreementSchema",
    summary: "The JSON Schema of an agreement package",
    parameters: [],
    answer: null,
    problems: [],
  },
];

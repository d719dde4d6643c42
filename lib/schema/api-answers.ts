import { z } from "zod";
import { agreementShape, apiAgreement } from "@/lib/schema/api-agreement";
import { apiCommitment, commitmentShape, detailShape } from "@/lib/schema/api-commitment";
import { count, day, instant } from "@/lib/schema/api-deadline";

/**
 * What the read API answers, as schemas: the OpenAPI document is made from them,
 * and the tests hold every answer against them.
 */

export const head = {
  asOf: day.meta({ description: "The day shown." }),
  knownOn: day.nullable().meta({ description: "Only what the record held at the end of this day; null: all of it." }),
  revision: count.meta({ description: "The last change of the record that the answer rests on." }),
  beforeRecord: z.boolean().meta({ description: "True when `knownOn` lies before the record began." }),
  recordBegan: instant.nullable(),
};

export const apiAgreementsAnswer = z.strictObject({ ...head, agreements: z.array(apiAgreement) });
export const apiAgreementAnswer = z.strictObject({ ...agreementShape, ...head, commitments: z.array(apiCommitment) });
export const apiCommitmentsAnswer = z.strictObject({
  ...head,
  total: count,
  items: z.array(apiCommitment),
  next: z.string().nullable().meta({ description: "Give it as `cursor` to go on; null on the last page." }),
});
export const apiCommitmentAnswer = z.strictObject({ ...commitmentShape, ...detailShape, ...head });

export const apiHistoryAnswer = z.strictObject({
  ...head,
  agreement: z.string(),
  ref: z.string(),
  entries: z.array(
    z.strictObject({
      id: z.int(),
      recordedAt: instant,
      actor: z.string(),
      action: z.string(),
      subjectKind: z.string(),
      agreement: z.string(),
      commitment: z.string().nullable(),
      subjectId: z.string(),
      reason: z.string().nullable(),
      before: z.unknown(),
      after: z.unknown(),
      hash: z.string(),
      approvedBy: z
        .string()
        .nullable()
        .meta({ description: "Who approved it, where a second person had to; `actor` proposed it." }),
    }),
  ),
});

export const apiHealthAnswer = z.strictObject({
  status: z.literal("ok"),
  database: z.enum(["sqlite", "postgresql"]),
  revision: count.nullable(),
});

export const apiReadyAnswer = z.strictObject({
  status: z.literal("ready"),
  checks: z.strictObject({
    database: z.enum(["ok", "away"]),
    migrations: z.enum(["ok", "missing", "unknown"]),
    clock: z.enum(["ok", "held", "behind", "apart", "unknown"]),
  }),
});

export const apiProblem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(
      z.strictObject({
        path: z.string(),
        code: z.string(),
        message: z.string(),
        row: z.int().nullable().optional().meta({ description: "Of a table, as a spreadsheet counts." }),
        column: z.string().nullable().optional(),
      }),
    ),
    version: z.int().optional().meta({ description: "With 412: the version that stands." }),
    revision: z.int().optional(),
    changes: z
      .array(
        z.strictObject({
          id: z.int(),
          recordedAt: instant,
          actor: z.string(),
          action: z.string(),
          subjectKind: z.string(),
          subjectId: z.string(),
          lines: z.array(z.string()),
        }),
      )
      .optional()
      .meta({ description: "With 412: what was recorded since the version sent, in words." }),
    added: z.int().optional().meta({ description: "Of a refused table: rows that would have been added." }),
    unchanged: z.int().optional(),
  })
  .meta({
    id: "Problem",
    description: "What is wrong, as RFC 9457 has it, in the language of Accept-Language.",
    examples: [
      {
        type: "urn:commitment-tracker:problem:invalid-query",
        title: "The request has values that cannot be used",
        status: 400,
        detail: "One value cannot be used; see errors.",
        errors: [{ path: "asOf", code: "no-such-day", message: "asOf: there is no such day as 2026-02-30." }],
      },
    ],
  });

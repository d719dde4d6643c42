import type { z } from "zod";
import type { Refusal } from "@/lib/commands/result";
import { fieldName } from "@/lib/domain/package-refusal";
import type { AuditEntry } from "@/lib/domain/record";
import { refusalWords } from "@/lib/formats/package/refusal-words";
import type { Locale } from "@/lib/i18n/locales";
import { agreementAnswer } from "@/lib/queries/agreement";
import { packageIssues } from "@/lib/schema/package-issues";
import { wordChanges } from "@/lib/web/change-report";
import { errorWords } from "@/lib/web/form-answer";
import type { Problem, WordedError } from "@/lib/web/http/problem";
import type { Write } from "@/lib/web/http/write";

/** What a request is about; the whole agreement where `ref` is null. */
export type Place = { slug: string; ref: string | null };

/** A body that is not in shape: one error for each member, in the words that imports use. */
export function wordedIssues(error: z.ZodError, body: unknown, locale: Locale): Problem {
  const worded = packageIssues(error, body).map(({ path, code, params }) => ({
    path: fieldName(path),
    code,
    message: refusalWords({ code, params }, locale),
  }));
  return refusedWith(worded);
}

function refusedWith(worded: WordedError[]): Problem {
  return { problem: "refused", values: { count: worded.length }, worded };
}

type About = { write: Write; place: Place; id: string; locale: Locale };

/** What a command refuses, as a problem: the same codes and words as in the forms. */
export async function wordedRefusal(refusal: Refusal, { write, place, id, locale }: About): Promise<Problem> {
  switch (refusal.code) {
    case "forbidden":
      return { problem: "forbidden" };
    case "not-found":
      return missingPlace(place);
    case "stale":
      return stale(refusal, place, locale);
    case "submission-reused":
      return { problem: "key-reused" };
    case "invalid": {
      const inAddress = refusal.problems.some(({ field }) => ["agreement", "commitment"].includes(field));
      if (inAddress) return missingPlace(place);
      if (refusal.problems.some(({ field }) => field === write.id))
        return { problem: "unknown-item", values: { id: shown(id) } };
      return refusedWith(refusal.problems.map(({ field, code }) => error(field, code, write, locale)));
    }
    default: {
      const field = "field" in refusal ? refusal.field : "";
      if (field !== "" && field === write.id && refusal.code.startsWith("unknown-"))
        return { problem: "unknown-item", values: { id: shown(id) } };
      return refusedWith([error(field, refusal.code, write, locale)]);
    }
  }
}

function missingPlace({ slug, ref }: Place): Problem {
  return ref === null
    ? { problem: "unknown-agreement", values: { slug: shown(slug) } }
    : { problem: "unknown-commitment", values: { slug: shown(slug), ref: shown(ref) } };
}

// Names come from the address: whatever was sent, only its beginning is said back.
const shown = (value: string) => `“${value.slice(0, 80)}”`;

function error(field: string, code: string, { under, id }: Write, locale: Locale): WordedError {
  const inBody = under !== undefined && field.startsWith(`${under}.`) ? field.slice(under.length + 1) : field;
  return { path: inBody === id ? "" : inBody, code, message: errorWords(locale, code) };
}

async function stale(
  { version, revision, changes }: Extract<Refusal, { code: "stale" }>,
  { slug, ref }: Place,
  locale: Locale,
): Promise<Problem> {
  const { data: agreement } = await agreementAnswer(slug, { asOf: null, knownOn: null });
  const words = agreement ? await wordChanges(locale, { agreement, ref }, changes) : [];
  const said = new Map(words.map(({ id, lines }) => [id, lines]));
  const told = ({ id, recordedAt, actor, action, subjectKind, subjectId }: AuditEntry) => ({
    ...{ id, recordedAt, actor, action, subjectKind, subjectId },
    lines: said.get(id) ?? [],
  });
  return {
    problem: "stale",
    values: { version },
    headers: { ETag: `"${version}"` },
    more: { version, revision, changes: changes.map(told) },
  };
}

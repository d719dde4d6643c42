import type { CommitmentRow } from "@/lib/domain/filter-terms";
import type { AgreementView, Answer, CommitmentView, Perspective } from "@/lib/domain/view";
import { appUrl } from "@/lib/env";
import { type ApiAgreement, toApiAgreement } from "@/lib/formats/api-agreement";
import {
  type ApiCommitment,
  type ApiCommitmentDetail,
  toApiCommitment,
  toApiCommitmentDetail,
} from "@/lib/formats/api-commitment";
import { pages } from "@/lib/paths";
import { readPerspective } from "@/lib/schema/perspective";
import { invalidQuery, type Problem } from "@/lib/web/http/problem";

/** What the answers of the API have in common: their day, their revision, their addresses. */

/** The days asked for, or the refusal of those that cannot be used. */
export function perspectiveOf(query: URLSearchParams): Perspective | Problem {
  const { perspective, problems } = readPerspective(query);
  return problems.length > 0 ? invalidQuery(problems) : perspective;
}

/** The head of every answer: the day shown, what was known, and from which revision it comes. */
export function headOf({ asOf, perspective, revision, beforeRecord, recordBegan }: Answer<unknown>) {
  return { asOf, knownOn: perspective.knownOn, revision, beforeRecord, recordBegan };
}

/** One path segment; a catch-all's list never stands for one. */
export function segment(value: string | string[] | undefined): string {
  return typeof value === "string" ? value : "";
}

export function apiAgreement(view: AgreementView): ApiAgreement {
  return toApiAgreement(view, appUrl() + pages.agreement("en", view.slug));
}

const commitmentUrl = (slug: string, ref: string) => appUrl() + pages.commitment("en", slug, ref);

const written = new WeakMap<CommitmentView, ApiCommitment>();

/** A commitment in a list. Views are kept between questions, so their words are written once. */
export function apiCommitment({ commitment }: Pick<CommitmentRow, "commitment">): ApiCommitment {
  const known = written.get(commitment);
  if (known) return known;
  const made = toApiCommitment(commitment, commitmentUrl(commitment.agreement, commitment.ref));
  written.set(commitment, made);
  return made;
}

export function apiCommitmentDetail({ agreement, commitment }: CommitmentRow): ApiCommitmentDetail {
  return toApiCommitmentDetail(commitment, commitmentUrl(commitment.agreement, commitment.ref), agreement);
}

/** Why an agreement or commitment is not there: unknown, or recorded only later than the day asked about. */
export function missing(
  { beforeRecord, recordBegan }: Answer<unknown>,
  problem: "unknown-agreement" | "unknown-commitment",
  values: Record<string, string>,
): Problem {
  if (beforeRecord && recordBegan !== null) return { problem: "not-yet-recorded", values: { date: recordBegan } };
  // Names come from the address: whatever was sent, only its beginning is said back.
  const named = Object.entries(values).map(([name, value]) => [name, `“${value.slice(0, 80)}”`]);
  return { problem, values: Object.fromEntries(named) };
}

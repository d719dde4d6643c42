import type { z } from "zod";
import type { Refusal } from "@/lib/commands/result";

/** A refusal on its way out of a transaction, which it rolls back. Never leaves lib/commands. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** The refusal that `work` ended in, or what it returned. Bugs stay thrown. */
export async function answered<T>(work: () => Promise<T>): Promise<T | { ok: false; refusal: Refusal }> {
  try {
    return await work();
  } catch (problem) {
    if (problem instanceof Refused) return { ok: false, refusal: problem.refusal };
    throw problem;
  }
}

/** What a schema finds wrong, as a refusal. */
export function invalid(error: z.ZodError): Refusal {
  const problems = error.issues.map((issue) => ({
    field: issue.path.join("."),
    code: issue.code === "custom" ? String(issue.params?.code ?? issue.message) : issue.code,
  }));
  return { code: "invalid", problems };
}

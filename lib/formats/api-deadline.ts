import type { IsoDate, Text } from "@/lib/domain/record";
import type { Deadline, Reading, WorkingStep } from "@/lib/domain/view";
import { inBoth, readingWords, workingWords } from "@/lib/i18n/deadline-words";

/** Deadlines as the API gives them: every line of the working with its code, its date and its words. */
export type ApiStep = WorkingStep & { words: Text };
export type ApiReading = { reading: string; dueOn: IsoDate; params: Reading["params"]; words: Text };
export type ApiWorking = { dueOn: IsoDate | null; working: ApiStep[]; alternatives: ApiReading[] };

/** What `GET /deadline` gives, and a part of every commitment's deadline. */
export function toApiWorking({ dueOn, working, alternatives }: Deadline): ApiWorking {
  return {
    dueOn,
    working: working.map((step) => ({ ...step, words: inBoth((locale) => workingWords(locale, step)) })),
    alternatives: alternatives.map((reading) => ({
      reading: reading.code,
      dueOn: reading.dueOn,
      params: reading.params,
      words: inBoth((locale) => readingWords(locale, reading)),
    })),
  };
}

export type ApiDeadline = ApiWorking & Pick<Deadline, "rule" | "originalDueOn" | "occurrences">;

/** A commitment's deadline. */
export function toApiDeadline(deadline: Deadline): ApiDeadline {
  const { dueOn, working, alternatives } = toApiWorking(deadline);
  const { rule, originalDueOn, occurrences } = deadline;
  return { rule, dueOn, originalDueOn, working, alternatives, occurrences };
}

import { z } from "zod";
import type { AcceptSuggestionInput, DeclineSuggestionInput } from "@/lib/schema/commands/decide-suggestion";
import { evidenceOf, sourceFields } from "@/lib/schema/editing-forms";
import {
  bothLanguages,
  localeField,
  optionalWords,
  tickField,
  versionField,
  wordsField,
} from "@/lib/schema/form-fields";

/** The two answers to a reader's suggestion: fields of a browser in, inputs of the commands out. */

const onSuggestion = {
  locale: localeField,
  agreement: z.string().min(1).max(200),
  commitment: z.string().min(1).max(200),
  version: versionField,
  receipt: z.string().max(40),
  withhold: tickField,
};

type With<Input> = Omit<Input, "suggested"> & { locale: "en" | "ja" };

export const AcceptSuggestionForm = sourceFields
  .extend({ ...onSuggestion, note: optionalWords, noteOther: optionalWords })
  .transform(({ locale, agreement, commitment, version, receipt, withhold, note, noteOther, ...source }) => ({
    locale,
    agreement,
    commitment,
    version,
    receipt,
    withhold,
    note: note === null ? null : bothLanguages(locale, note, noteOther),
    newEvidence: evidenceOf(source, locale),
  })) satisfies z.ZodType<With<AcceptSuggestionInput>>;

export const DeclineSuggestionForm = z
  .object({ ...onSuggestion, reason: wordsField, reasonOther: optionalWords })
  .transform(
    ({ reason, reasonOther, ...form }): With<DeclineSuggestionInput> => ({
      ...form,
      reason: bothLanguages(form.locale, reason, reasonOther),
    }),
  );

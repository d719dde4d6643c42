"use client";

import type { Compared, FieldWords } from "@/components/editing/conflict-panel";
import { type FormAction, FormShell, type ShellWords, type Typed } from "@/components/editing/form-shell";
import { type SourceChoices, SourceFields, type SourceWords, sourceLabels } from "@/components/editing/source-fields";
import { Choices, DateField, type Option, SelectField, TextArea, TextField } from "@/components/ui/form-fields";
import type { FormState } from "@/lib/domain/form-state";

export type AssessWords = {
  party: string;
  state: string;
  disputed: string;
  disputedHint: string;
  progress: string;
  progressHint: string;
  effectiveOn: string;
  effectiveOnHint: string;
  reason: string;
  reasonHint: string;
  otherLanguage: string;
  evidence: string;
  evidenceHint: string;
  noEvidence: string;
  submit: string;
};
export type Choice = { value: string; label: string; hint?: string };

type Props = {
  action: FormAction;
  shell: ShellWords;
  words: AssessWords;
  source: SourceWords;
  sourceChoices: SourceChoices;
  hidden: Record<string, string>;
  /** The commitment's parties, the whole first; a single entry leaves the question out. */
  parties: readonly Option[];
  states: readonly Choice[];
  evidence: readonly Choice[];
  /** False where progress is counted from steps. */
  asksProgress: boolean;
  today: string;
  otherLang: "en" | "ja";
  /** What the record says now, by field, for the comparison after a collision. */
  now: Compared;
  initial?: FormState;
};

/** Recording an assessment, with a reason, its evidence, and a newly found source. */
export function AssessForm({ action, shell, hidden, now, initial, ...asked }: Props) {
  return (
    <FormShell
      action={action}
      words={shell}
      hidden={hidden}
      labels={labelsOf(asked)}
      submit={asked.words.submit}
      now={now}
      inWords={wordsOf(asked)}
      initial={initial}
    >
      {(typed) => <AssessFields typed={typed} {...asked} />}
    </FormShell>
  );
}

type FieldsProps = Omit<Props, "action" | "shell" | "hidden" | "now" | "initial"> & { typed: Typed };

function AssessFields({
  typed,
  words,
  parties,
  states,
  evidence,
  asksProgress,
  today,
  otherLang,
  ...rest
}: FieldsProps) {
  return (
    <>
      {parties.length > 1 ? (
        <SelectField
          name="party"
          label={words.party}
          options={parties}
          defaultValue={typed.text("party")}
          error={typed.problem("party")}
        />
      ) : null}
      <Choices
        type="radio"
        name="state"
        label={words.state}
        choices={states}
        chosen={typed.all("state")}
        error={typed.problem("state")}
      />
      <Choices
        type="checkbox"
        name="disputed"
        label=""
        choices={[{ value: "on", label: words.disputed, hint: words.disputedHint }]}
        chosen={typed.all("disputed")}
      />
      {asksProgress ? (
        <TextField
          name="progress"
          inputMode="numeric"
          maxLength={3}
          className="input input-date"
          label={words.progress}
          hint={words.progressHint}
          defaultValue={typed.text("progress")}
          error={typed.problem("progress")}
        />
      ) : null}
      <DateField
        name="effectiveOn"
        label={words.effectiveOn}
        hint={words.effectiveOnHint}
        defaultValue={typed.text("effectiveOn", today)}
        error={typed.problem("effectiveOn")}
      />
      <TextArea
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        required
        defaultValue={typed.text("reason")}
        error={typed.problem("reason")}
      />
      <TextArea
        name="reasonOther"
        lang={otherLang}
        label={words.otherLanguage}
        defaultValue={typed.text("reasonOther")}
        error={typed.problem("reasonOther")}
      />
      {evidence.length > 0 ? (
        <Choices
          type="checkbox"
          name="evidence"
          label={words.evidence}
          hint={words.evidenceHint}
          choices={evidence}
          chosen={typed.all("evidence")}
          error={typed.problem("evidence")}
        />
      ) : (
        <p id="evidence" className="field quiet">
          {words.noEvidence}
        </p>
      )}
      <SourceFields
        typed={typed}
        words={rest.source}
        choices={rest.sourceChoices}
        today={today}
        otherLabel={words.otherLanguage}
        otherLang={otherLang}
      />
    </>
  );
}

function labelsOf({ words, source }: Pick<Props, "words" | "source">): Record<string, string> {
  return { ...words, reasonOther: words.otherLanguage, ...sourceLabels(source, words.otherLanguage) };
}

/** Codes of choices read as their labels. */
function wordsOf({ states, evidence, parties }: Pick<Props, "states" | "evidence" | "parties">): FieldWords {
  const lists: Record<string, readonly Option[]> = { state: states, evidence, party: parties };
  return (field, values) => {
    if (field === "disputed") return values.length > 0 ? "✓" : "";
    const labels = new Map(lists[field]?.map(({ value, label }) => [value, label]));
    return values.map((value) => labels.get(value) ?? value).join(" · ");
  };
}

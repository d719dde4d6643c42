"use client";

import { type FormAction, FormShell, type ShellWords, type Typed } from "@/components/editing/form-shell";
import { type SourceChoices, SourceFields, type SourceWords } from "@/components/editing/source-fields";
import type { Written } from "@/components/editing/stale-panel";
import {
  Choices,
  DateField,
  type Option,
  SelectField,
  SubmitButton,
  TextArea,
  TextField,
} from "@/components/ui/form-fields";

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
  again: string;
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
};

/** Recording an assessment, with a reason, its evidence, and a newly found source. */
export function AssessForm({ action, shell, hidden, ...asked }: Props) {
  const written = (typed: Typed) => inWords(typed, asked);
  return (
    <FormShell action={action} words={shell} hidden={hidden} written={written} labels={labelsOf(asked)}>
      {(typed) => <AssessFields typed={typed} {...asked} />}
    </FormShell>
  );
}

type FieldsProps = Omit<Props, "action" | "shell" | "hidden"> & { typed: Typed };

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
        otherLabel={words.otherLanguage}
        otherLang={otherLang}
      />
      <p className="form-end">
        <SubmitButton>{typed.stale ? words.again : words.submit}</SubmitButton>
      </p>
    </>
  );
}

function labelsOf({ words, source }: Pick<Props, "words" | "source">): Record<string, string> {
  const ofSource = Object.entries(source).map(([name, label]) => [
    `source${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    label,
  ]);
  return { ...words, ...Object.fromEntries(ofSource) };
}

function inWords(typed: Typed, asked: Pick<Props, "words" | "states" | "evidence" | "parties" | "source">): Written[] {
  const { words, states, evidence, parties, source } = asked;
  const named = (choices: readonly { value: string; label: string }[], values: readonly string[]) =>
    choices.filter((choice) => values.includes(choice.value)).map((choice) => choice.label);
  const party = typed.text("party");
  const lines: Written[] = [
    { term: words.party, value: party ? named(parties, [party]).join("") : "" },
    { term: words.state, value: named(states, typed.all("state")).join("") },
    { term: words.disputed, value: typed.all("disputed").length > 0 ? "✓" : "" },
    { term: words.progress, value: typed.text("progress") },
    { term: words.effectiveOn, value: typed.text("effectiveOn") },
    { term: words.reason, value: typed.text("reason") },
    { term: words.evidence, value: named(evidence, typed.all("evidence")).join(" · ") },
    { term: source.title, value: typed.text("sourceUrl") },
  ];
  return lines.filter((line) => line.value !== "");
}

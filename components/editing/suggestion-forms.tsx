"use client";

import { type FormAction, FormShell, type ShellWords, type Typed } from "@/components/editing/form-shell";
import { type SourceChoices, SourceFields, type SourceWords, sourceLabels } from "@/components/editing/source-fields";
import { Choices, TextArea } from "@/components/ui/form-fields";

export type DecisionWords = {
  accept: string;
  note: string;
  reason: string;
  reasonHint: string;
  decline: string;
  withhold: string;
  withholdHint: string;
  otherLanguage: string;
};

type Props = {
  action: FormAction;
  shell: ShellWords;
  words: DecisionWords;
  hidden: Record<string, string>;
  otherLang: "en" | "ja";
};

/** The same field reader, with what the reader of the site wrote where nothing has been typed yet. */
function startingFrom(typed: Typed, first: Record<string, string>): Typed {
  return { ...typed, text: (name, given) => typed.text(name, first[name] ?? given) };
}

function Withhold({ typed, words }: { typed: Typed; words: DecisionWords }) {
  return (
    <Choices
      type="checkbox"
      name={typed.id("withhold")}
      label=""
      choices={[{ value: "on", label: words.withhold, hint: words.withholdHint }]}
      chosen={typed.all("withhold")}
    />
  );
}

type AcceptProps = Props & {
  /** The suggestion, field by field, as a source would be filled in. */
  first: Record<string, string>;
  source: SourceWords;
  sourceChoices: SourceChoices;
};

/** The suggestion as evidence: filled in from it, every field open to change. */
export function AcceptSuggestionForm({ action, shell, words, hidden, otherLang, first, ...asked }: AcceptProps) {
  return (
    <FormShell
      action={action}
      words={shell}
      hidden={hidden}
      labels={{ ...words, ...sourceLabels(asked.source, words.otherLanguage) }}
      submit={words.accept}
      submitLabel={words.accept}
    >
      {(typed) => (
        <>
          <SourceFields
            typed={startingFrom(typed, first)}
            words={asked.source}
            choices={asked.sourceChoices}
            otherLabel={words.otherLanguage}
            otherLang={otherLang}
          />
          <TextArea name="note" label={words.note} defaultValue={typed.text("note")} error={typed.problem("note")} />
          <Withhold typed={typed} words={words} />
        </>
      )}
    </FormShell>
  );
}

/** The suggestion declined, for a reason that readers see. */
export function DeclineSuggestionForm({ action, shell, words, hidden, otherLang }: Props) {
  return (
    <FormShell
      action={action}
      words={shell}
      hidden={hidden}
      prefix="decline-"
      labels={{ ...words, reasonOther: `${words.reason} · ${words.otherLanguage}` }}
      submit={words.decline}
      submitLabel={words.decline}
    >
      {(typed) => (
        <>
          <TextArea
            name={typed.id("reason")}
            label={words.reason}
            hint={words.reasonHint}
            required
            defaultValue={typed.text("reason")}
            error={typed.problem("reason")}
          />
          <TextArea
            name={typed.id("reasonOther")}
            label={words.otherLanguage}
            lang={otherLang}
            defaultValue={typed.text("reasonOther")}
            error={typed.problem("reasonOther")}
          />
          <Withhold typed={typed} words={words} />
        </>
      )}
    </FormShell>
  );
}

"use client";

import { type FormAction, FormShell, type ShellWords } from "@/components/editing/form-shell";
import { Choices, type Option, SelectField, TextArea } from "@/components/ui/form-fields";

export type ComparableWords = Record<
  "fold" | "other" | "link" | "add" | "remove" | "reason" | "reasonHint" | "submit",
  string
>;

type Props = {
  action: FormAction;
  shell: ShellWords;
  words: ComparableWords;
  hidden: Record<string, string>;
  /** Commitments of other agreements, as `agreement/ref`. */
  others: readonly Option[];
};

/** Marking a commitment of another agreement as comparable with this one, or taking the mark back. */
export function ComparableForm({ action, shell, words, hidden, others }: Props) {
  return (
    <FormShell
      action={action}
      words={shell}
      hidden={hidden}
      prefix="comparable-"
      labels={words}
      submit={words.submit}
      fold={words.fold}
    >
      {(typed) => (
        <>
          <SelectField
            name={typed.id("other")}
            label={words.other}
            options={others}
            defaultValue={typed.text("other")}
            error={typed.problem("other")}
          />
          <Choices
            name={typed.id("link")}
            type="radio"
            label={words.link}
            chosen={[typed.text("link", "add")]}
            error={typed.problem("link")}
            choices={[
              { value: "add", label: words.add },
              { value: "remove", label: words.remove },
            ]}
          />
          <TextArea
            name={typed.id("reason")}
            label={words.reason}
            hint={words.reasonHint}
            defaultValue={typed.text("reason")}
            error={typed.problem("reason")}
          />
        </>
      )}
    </FormShell>
  );
}

"use client";

import { type FormAction, FormShell, type ShellWords } from "@/components/editing/form-shell";
import { Choices, TextArea } from "@/components/ui/form-fields";

type Props = {
  action: FormAction;
  shell: ShellWords;
  hidden: Record<string, string>;
  modes: readonly { value: string; label: string; hint: string }[];
  /** The way that holds now. */
  mode: string;
  words: { mode: string; reason: string; reasonHint: string; submit: string };
};

/** An administrator decides how changes of an agreement are published, and says why. */
export function PublishingForm({ action, shell, hidden, modes, mode, words }: Props) {
  return (
    <FormShell action={action} words={shell} hidden={hidden} labels={words} submit={words.submit}>
      {(typed) => (
        <>
          <Choices
            type="radio"
            name="mode"
            label={words.mode}
            choices={modes}
            chosen={typed.all("mode", [mode])}
            error={typed.problem("mode")}
          />
          <TextArea
            name="reason"
            rows={3}
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

"use client";

import { type FormAction, FormShell, type ShellWords } from "@/components/editing/form-shell";
import { Choices, type Option, TextField } from "@/components/ui/form-fields";
import { ReaderFormEnd } from "@/components/ui/reader-form-end";

export type FollowWords = {
  email: string;
  emailHint: string;
  how: string;
  ways: readonly (Option & { hint?: string })[];
  reminders: string;
  remindersChoice: string;
  remindersHint: string;
  website: string;
  submit: string;
};

type Props = { action: FormAction; shell: ShellWords; words: FollowWords; hidden: Record<string, string> };

/** Where a reader asks for letters. */
export function FollowForm({ action, shell, words, hidden }: Props) {
  const labels = { email: words.email, how: words.how };
  return (
    <FormShell action={action} words={shell} hidden={hidden} labels={labels}>
      {(typed) => (
        <>
          <TextField
            type="email"
            name="email"
            autoComplete="email"
            spellCheck={false}
            required
            label={words.email}
            hint={words.emailHint}
            defaultValue={typed.text("email")}
            error={typed.problem("email")}
          />
          <Choices
            type="radio"
            name="how"
            label={words.how}
            choices={words.ways}
            chosen={typed.all("how", ["each-change"])}
            error={typed.problem("how")}
          />
          <Choices
            type="checkbox"
            name="reminders"
            label={words.reminders}
            choices={[{ value: "yes", label: words.remindersChoice, hint: words.remindersHint }]}
            chosen={typed.all("reminders", ["yes"])}
          />
          <ReaderFormEnd website={words.website} submit={words.submit} />
        </>
      )}
    </FormShell>
  );
}

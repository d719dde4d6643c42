"use client";

import { type FormAction, FormShell, type ShellWords } from "@/components/editing/form-shell";
import { DateField, TextArea, TextField } from "@/components/ui/form-fields";
import { ReaderFormEnd } from "@/components/ui/reader-form-end";

export type SuggestWords = {
  url: string;
  urlHint: string;
  publisher: string;
  publisherHint: string;
  on: string;
  onHint: string;
  shows: string;
  showsHint: string;
  email: string;
  emailHint: string;
  website: string;
  submit: string;
};

type Props = {
  action: FormAction;
  shell: ShellWords;
  words: SuggestWords;
  hidden: Record<string, string>;
  /** Only where an answer can be sent. */
  asksEmail: boolean;
};

/** A reader's suggestion of a source. */
export function SuggestForm({ action, shell, words, hidden, asksEmail }: Props) {
  return (
    <FormShell action={action} words={shell} hidden={hidden} labels={words}>
      {(typed) => {
        const field = (name: string, label: string, hint?: string) => ({
          name,
          label,
          hint,
          defaultValue: typed.text(name),
          error: typed.problem(name),
        });
        return (
          <>
            <TextField type="url" inputMode="url" required {...field("url", words.url, words.urlHint)} />
            <TextField required {...field("publisher", words.publisher, words.publisherHint)} />
            <DateField required {...field("on", words.on, words.onHint)} />
            <TextArea required maxLength={1000} {...field("shows", words.shows, words.showsHint)} />
            {asksEmail ? (
              <TextField type="email" autoComplete="email" {...field("email", words.email, words.emailHint)} />
            ) : null}
            <ReaderFormEnd website={words.website} submit={words.submit} />
          </>
        );
      }}
    </FormShell>
  );
}

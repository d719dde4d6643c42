"use client";

import { type FormAction, FormShell, type ShellWords } from "@/components/editing/form-shell";
import { DateField, TextArea } from "@/components/ui/form-fields";

export type CheckWords = {
  hint: string;
  on: string;
  upTo: string;
  upToHint: string;
  note: string;
  otherLanguage: string;
  submit: string;
};

type Props = {
  action: FormAction;
  shell: ShellWords;
  words: CheckWords;
  hidden: Record<string, string>;
  today: string;
  otherLang: "en" | "ja";
};

/** Recording that someone looked and found nothing new. */
export function CheckForm({ action, shell, words, hidden, today, otherLang }: Props) {
  return (
    <FormShell action={action} words={shell} hidden={hidden} prefix="check-" labels={words} submit={words.submit}>
      {(typed) => {
        const field = (name: string, label: string, first?: string) => ({
          name: typed.id(name),
          label,
          defaultValue: typed.text(name, first),
          error: typed.problem(name),
        });
        return (
          <>
            <p className="field-hint">{words.hint}</p>
            <DateField {...field("on", words.on, today)} />
            <DateField {...field("upTo", words.upTo, today)} hint={words.upToHint} />
            <TextArea {...field("note", words.note)} />
            <TextArea {...field("noteOther", words.otherLanguage)} lang={otherLang} />
          </>
        );
      }}
    </FormShell>
  );
}

"use client";

import { type FormAction, FormShell, type ShellWords } from "@/components/editing/form-shell";
import { TextArea } from "@/components/ui/form-fields";

type Props = {
  action: FormAction;
  shell: ShellWords;
  hidden: Record<string, string>;
  prefix: string;
  /** Name of the one field. */
  name: "comment" | "reason";
  words: { label: string; hint?: string; submit: string };
  /** Whether this is the deed the page is most likely opened for. */
  main?: boolean;
};

/** A remark and a button: approving, sending back, withdrawing, commenting. */
export function RemarkForm({ action, shell, hidden, prefix, name, words, main = false }: Props) {
  return (
    <FormShell action={action} words={shell} hidden={hidden} prefix={prefix} labels={{ [name]: words.label }}>
      {(typed) => (
        <>
          <TextArea
            name={typed.id(name)}
            rows={3}
            label={words.label}
            hint={words.hint}
            defaultValue={typed.text(name)}
            error={typed.problem(name)}
          />
          <p className="form-end">
            <button type="submit" className={main ? "button" : "button button-plain"}>
              {words.submit}
            </button>
          </p>
        </>
      )}
    </FormShell>
  );
}

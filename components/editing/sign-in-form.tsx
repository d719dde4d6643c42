"use client";

import { type FormAction, FormShell, type ShellWords } from "@/components/editing/form-shell";
import { SubmitButton, TextField } from "@/components/ui/form-fields";

type Props = {
  action: FormAction;
  shell: ShellWords;
  words: { email: string; password: string; submit: string };
  hidden: Record<string, string>;
};

/** E-mail address and password. */
export function SignInForm({ action, shell, words, hidden }: Props) {
  return (
    <FormShell action={action} words={shell} hidden={hidden} labels={words}>
      {(typed) => (
        <>
          <TextField
            name="email"
            type="email"
            autoComplete="username"
            spellCheck={false}
            label={words.email}
            defaultValue={typed.text("email")}
            error={typed.problem("email")}
          />
          <TextField
            name="password"
            type="password"
            autoComplete="current-password"
            label={words.password}
            error={typed.problem("password")}
          />
          <p className="form-end">
            <SubmitButton>{words.submit}</SubmitButton>
          </p>
        </>
      )}
    </FormShell>
  );
}

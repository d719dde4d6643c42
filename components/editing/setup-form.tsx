"use client";

import { useEffect, useState } from "react";
import { type FormAction, FormShell, type ShellWords } from "@/components/editing/form-shell";
import { SubmitButton, TextField } from "@/components/ui/form-fields";

type Words = {
  name: string;
  nameHint: string;
  email: string;
  password: string;
  passwordHint: string;
  showPassword: string;
  hidePassword: string;
  submit: string;
};
type Props = { action: FormAction; shell: ShellWords; words: Words; hidden: Record<string, string> };

/** The first administrator's account. The password is asked once and can be shown. */
export function SetupForm({ action, shell, words, hidden }: Props) {
  const [canShow, setCanShow] = useState(false);
  const [shown, setShown] = useState(false);
  useEffect(() => setCanShow(true), []);
  return (
    <FormShell action={action} words={shell} hidden={hidden} labels={words}>
      {(typed) => (
        <>
          <TextField
            name="name"
            autoComplete="name"
            label={words.name}
            hint={words.nameHint}
            defaultValue={typed.text("name")}
            error={typed.problem("name")}
          />
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
            type={shown ? "text" : "password"}
            autoComplete="new-password"
            spellCheck={false}
            label={words.password}
            hint={words.passwordHint}
            error={typed.problem("password")}
          />
          {canShow ? (
            <button type="button" className="link-button" aria-controls="password" onClick={() => setShown(!shown)}>
              {shown ? words.hidePassword : words.showPassword}
            </button>
          ) : null}
          <p className="form-end">
            <SubmitButton>{words.submit}</SubmitButton>
          </p>
        </>
      )}
    </FormShell>
  );
}

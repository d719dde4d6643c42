"use client";

import { type FormAction, FormShell, type ShellWords } from "@/components/editing/form-shell";
import { Choices, type Option, SelectField, SubmitButton, TextField } from "@/components/ui/form-fields";

type Named = { name: string; label: string; hint?: string };
export type AccountField =
  | (Named & {
      kind: "text";
      type?: "text" | "email" | "url" | "password";
      autoComplete?: string;
      first?: string;
      code?: true;
    })
  | (Named & { kind: "select"; options: readonly Option[]; first?: string })
  | (Named & {
      kind: "radio" | "checkbox";
      choices: readonly (Option & { hint?: string })[];
      first?: readonly string[];
    });

type Props = {
  action: FormAction;
  shell: ShellWords;
  /** Keeps the ids of several forms on one page apart. */
  prefix?: string;
  hidden: Record<string, string>;
  fields?: readonly AccountField[];
  submit: string;
  /** What the button is about, for those who hear it alone. */
  about?: string;
  /** A form without fields, inside a line of text. */
  inline?: boolean;
};

/** A form about accounts from a list of its fields. Passwords and codes are never drawn back. */
export function AccountForm({ action, shell, prefix = "", hidden, fields = [], submit, about, inline }: Props) {
  const labels = Object.fromEntries(fields.map(({ name, label }) => [name, label]));
  return (
    <FormShell action={action} words={shell} hidden={hidden} prefix={prefix} labels={labels}>
      {(typed) => (
        <>
          {fields.map((field) => {
            const { name, label, hint } = field;
            const shared = { name: typed.id(name), label, hint, error: typed.problem(name) };
            if (field.kind === "text")
              return <TextInput key={name} {...shared} field={field} value={typed.text(name, field.first)} />;
            if (field.kind === "select")
              return (
                <SelectField
                  key={name}
                  {...shared}
                  options={field.options}
                  defaultValue={typed.text(name, field.first)}
                />
              );
            const chosen = typed.all(name, field.first);
            return <Choices key={name} {...shared} type={field.kind} choices={field.choices} chosen={chosen} />;
          })}
          {inline ? (
            <button type="submit" className="link-button" aria-label={about ? `${submit}: ${about}` : undefined}>
              {submit}
            </button>
          ) : (
            <p className="form-end">
              <SubmitButton>{submit}</SubmitButton>
            </p>
          )}
        </>
      )}
    </FormShell>
  );
}

type TextProps = {
  name: string;
  label: string;
  hint?: string;
  error: string | null;
  field: Extract<AccountField, { kind: "text" }>;
  value: string;
};

function TextInput({ field: { type = "text", autoComplete, code }, value, ...shared }: TextProps) {
  const secret = type === "password" || code;
  const more = code
    ? { inputMode: "text" as const, autoComplete: "one-time-code", spellCheck: false }
    : { autoComplete };
  return (
    <TextField
      {...shared}
      {...more}
      type={type}
      spellCheck={type === "text" ? undefined : false}
      defaultValue={secret ? undefined : value}
    />
  );
}

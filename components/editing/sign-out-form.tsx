"use client";

import { type FormAction, FormShell, type ShellWords } from "@/components/editing/form-shell";

type Props = { action: FormAction; shell: ShellWords; hidden: Record<string, string>; label: string };

/** The button that ends the sign-in. */
export function SignOutForm({ action, shell, hidden, label }: Props) {
  return (
    <FormShell action={action} words={shell} hidden={hidden} prefix="sign-out-">
      {() => (
        <button type="submit" className="link-button">
          {label}
        </button>
      )}
    </FormShell>
  );
}

import type { ReactNode } from "react";
import { AccountForm } from "@/components/editing/account-form";
import type { FormAction, ShellWords } from "@/components/editing/form-shell";

export type OwnItem = { id: string; title: string; note: string; more?: ReactNode; canEnd: boolean };
type Props = {
  items: readonly OwnItem[];
  none: string;
  end: { action: FormAction; label: string; prefix: string };
  shell: ShellWords;
  locale: string;
};

/** Sessions, passkeys or tokens: one line each, with a button that ends it. */
export function OwnList({ items, none, end, shell, locale }: Props) {
  if (items.length === 0) return <p className="quiet mt-4">{none}</p>;
  return (
    <ul className="desk-list mt-4">
      {items.map(({ id, title, note, more, canEnd }) => (
        <li key={id}>
          <span className="block font-semibold">{title}</span>
          <span className="small block">{note}</span>
          {more}
          {canEnd ? (
            <AccountForm
              action={end.action}
              shell={shell}
              prefix={`${end.prefix}${id}-`}
              hidden={{ locale, id }}
              submit={end.label}
              about={title}
              inline
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

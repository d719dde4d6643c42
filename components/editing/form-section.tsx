import type { ReactNode } from "react";

type Props = { id: string; title: string; hint?: string; children: ReactNode };

/** One form of several on a page, under its own heading. */
export function FormSection({ id, title, hint, children }: Props) {
  return (
    <section aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      {hint ? <p className="field-hint mt-1">{hint}</p> : null}
      {children}
    </section>
  );
}

import type { ReactNode } from "react";

/** One part of the page, with an id that can be linked to. */
export function MethodSection({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="method-section">
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

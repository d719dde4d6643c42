import type { ReactNode } from "react";

type Props = {
  title: string;
  lead: string;
  /** What the list of sections is called. */
  contents: string;
  /** The sections in their order: where each begins, and its title. */
  sections: readonly { id: string; title: string }[];
  children: ReactNode;
};

/** A page of much to read, with the list of its sections beside it. */
export function LongText({ title, lead, contents, sections, children }: Props) {
  return (
    <>
      <header className="pt-10">
        <h1>{title}</h1>
        <p className="lead mt-4">{lead}</p>
      </header>
      <div className="method mt-10">
        <nav aria-labelledby="contents" className="method-contents no-print">
          <h2 id="contents" className="font-sans text-base">
            {contents}
          </h2>
          <ul>
            {sections.map((section) => (
              <li key={section.id}>
                <a href={`#${section.id}`}>{section.title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="min-w-0">{children}</div>
      </div>
    </>
  );
}

import { Fragment, type ReactNode } from "react";

export type Fact = { term: string; value: ReactNode };

/** A definition list between hairlines; facts whose value is null are left out. */
export function Facts({ facts }: { facts: readonly (Fact | null)[] }) {
  const present = facts.filter((fact): fact is Fact => fact !== null && fact.value !== null);
  return (
    <dl className="facts">
      {present.map((fact) => (
        <Fragment key={fact.term}>
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

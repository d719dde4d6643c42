import type { FormState } from "@/lib/domain/form-state";

export type ConflictWords = {
  title: string;
  body: string;
  meanwhile: string;
  nothingListed: string;
  /** Of the comparison: its heading, its columns, an empty value, and the button that takes theirs. */
  compare: string;
  field: string;
  theirs: string;
  yours: string;
  empty: string;
  take: string;
  same: string;
};
/** Values by field name, as a form sends them. */
export type Compared = Record<string, readonly string[]>;
export type FieldWords = (field: string, values: readonly string[]) => string;

type Props = {
  id: string;
  words: ConflictWords;
  stale: NonNullable<FormState["stale"]>;
  mine: Compared;
  theirs: Compared;
  labels: Record<string, string>;
  inWords?: FieldWords;
};

/**
 * After a collision: what changed meanwhile, then both versions field by field. Yours stays in
 * the form and goes on top when saved again; each button takes the record's value over instead.
 */
export function ConflictPanel({ id, words, stale, mine, theirs, labels, inWords }: Props) {
  const differing = Object.keys(theirs).filter((field) => !alike(theirs[field], mine[field]));
  const said = (field: string, values: readonly string[] = []) =>
    (inWords?.(field, values) ?? values.join(" · ")) || words.empty;
  return (
    <section className="stale" aria-labelledby={id}>
      <p className="measure">{words.body}</p>
      <h3 id={id} className="mt-4">
        {words.meanwhile}
      </h3>
      {stale.changes.length === 0 ? <p>{words.nothingListed}</p> : null}
      <ol>
        {stale.changes.map((change) => (
          <li key={change.id} className="change-words">
            {change.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <p className="quiet small">{change.by}</p>
          </li>
        ))}
      </ol>
      <h3 className="mt-4">{words.compare}</h3>
      {differing.length === 0 ? (
        <p>{words.same}</p>
      ) : (
        <table className="compare">
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.theirs}</th>
              <th scope="col">{words.yours}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((field) => (
              <tr key={field}>
                <th scope="row">{labels[field] ?? field}</th>
                <td data-label={words.theirs}>
                  <p>{said(field, theirs[field])}</p>
                  <button
                    type="submit"
                    name="adopt"
                    value={JSON.stringify({ field, values: theirs[field] ?? [] })}
                    className="link-button"
                    aria-label={`${words.take}: ${labels[field] ?? field}`}
                  >
                    {words.take}
                  </button>
                </td>
                <td data-label={words.yours}>{said(field, mine[field])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function alike(one: readonly string[] = [], other: readonly string[] = []): boolean {
  const filled = (values: readonly string[]) =>
    [...values]
      .filter((value) => value.trim() !== "")
      .sort()
      .join("\n");
  return filled(one) === filled(other);
}

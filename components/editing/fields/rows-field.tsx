import { inRow, type RowsSpec } from "@/components/editing/fields/field-spec";
import { PlainFieldInput } from "@/components/editing/fields/plain-field";
import type { Typed } from "@/components/editing/form-shell";

const MOST_ROWS = 120;

/** Numbered rows, those there already and one to spare; the button for more sends the form and saves nothing. */
export function RowsField({ spec, typed }: { spec: RowsSpec; typed: Typed }) {
  const { list, fields } = spec;
  const first = spec.rows.length + (spec.spare ?? 1);
  const counted = Number(typed.text(`${list}-rows`, String(first)));
  const count = Number.isSafeInteger(counted) ? Math.min(Math.max(counted, 1), MOST_ROWS) : first;
  const asked = typed.text("more") === list;
  const heading = typed.id(`${list}-heading`);
  return (
    <fieldset className="rows-field" aria-describedby={spec.hint ? `${heading}-hint` : undefined}>
      <legend>{spec.legend}</legend>
      {spec.hint ? (
        <p id={`${heading}-hint`} className="field-hint">
          {spec.hint}
        </p>
      ) : null}
      <input type="hidden" name={typed.id(`${list}-rows`)} value={count} />
      {Array.from({ length: count }, (_, index) => index + 1).map((row) => (
        <fieldset key={row} className="row-fields">
          <legend>{`${spec.row} ${row}`}</legend>
          {fields.map((field, place) => (
            <PlainFieldInput
              key={field.name}
              spec={inRow(
                field,
                list,
                row,
                spec.rows[row - 1]?.[field.name] ?? (row > spec.rows.length ? undefined : ""),
              )}
              typed={typed}
              autoFocus={asked && row === count && place === 0}
            />
          ))}
        </fieldset>
      ))}
      <button type="submit" name="more" value={list} className="button button-plain mt-4">
        {spec.add}
      </button>
    </fieldset>
  );
}

import type { PlainField } from "@/components/editing/fields/field-spec";
import type { Typed } from "@/components/editing/form-shell";
import { Choices, DateField, SelectField, TextArea, TextField } from "@/components/ui/form-fields";

type Props = { spec: PlainField; typed: Typed; autoFocus?: boolean };

/** One field of an editing form, with what was typed and what is wrong with it. */
export function PlainFieldInput({ spec, typed, autoFocus }: Props) {
  const { name, label, hint, lang } = spec;
  const shared = { name: typed.id(name), label, hint, error: typed.problem(name) };
  if ("choices" in spec) {
    const type = spec.kind === "radio" ? ("radio" as const) : ("checkbox" as const);
    return <Choices {...shared} type={type} choices={spec.choices} chosen={typed.all(name, spec.first)} />;
  }
  const input = { ...shared, defaultValue: typed.text(name, spec.first), autoFocus };
  if ("options" in spec) return <SelectField {...input} options={spec.options} />;
  if (spec.kind === "words") return <TextArea {...input} lang={lang} />;
  if (spec.kind === "date") return <DateField {...input} {...shownAsTyped(input)} />;
  if (spec.kind === "number") return <TextField {...input} inputMode="numeric" className="input input-date" />;
  if (!spec.list) return <TextField {...input} lang={lang} />;
  const list = `${input.name}-list`;
  return (
    <>
      <TextField {...input} lang={lang} list={list} />
      <datalist id={list}>
        {spec.list.map((value) => (
          <option key={value} value={value} />
        ))}
      </datalist>
    </>
  );
}

/** A date field drops what is not a date; a line of text shows it again. */
function shownAsTyped({ defaultValue, error }: { defaultValue: string; error: string | null }) {
  return error && defaultValue && !/^\d{4}-\d{2}-\d{2}$/.test(defaultValue) ? { type: "text" } : {};
}

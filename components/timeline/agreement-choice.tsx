import type { ReactNode } from "react";
import { type Option, SelectField } from "@/components/ui/form-fields";

type Props = {
  /** Address of the page, without parameters. */
  action: string;
  label: string;
  all: string;
  submit: string;
  options: readonly Option[];
  chosen: string;
  /** Parameters that stay as they are. */
  keep: Record<string, string | null>;
  /** More fields of the same form. */
  children?: ReactNode;
};

/** Chooses one agreement or all of them: a plain GET form, so that the choice is in the address. */
export function AgreementChoice({ action, label, all, submit, options, chosen, keep, children }: Props) {
  return (
    <form action={action} method="get" className="no-print mt-6 flex flex-wrap items-end gap-x-5">
      {Object.entries(keep).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <div className="w-full sm:w-auto sm:min-w-80 sm:max-w-lg">
        <SelectField
          name="agreement"
          label={label}
          defaultValue={chosen}
          options={[{ value: "", label: all }, ...options]}
        />
      </div>
      {children}
      <button type="submit" className="button mt-6">
        {submit}
      </button>
    </form>
  );
}

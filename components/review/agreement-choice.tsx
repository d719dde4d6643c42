import { type Option, SelectField } from "@/components/ui/form-fields";

type Props = {
  /** Where the form goes: a plain GET, with the agreement in the address. */
  action: string;
  words: { label: string; submit: string };
  options: readonly Option[];
  chosen: string;
};

/** Choosing one agreement, or all, each with its count. */
export function AgreementChoice({ action, words, options, chosen }: Props) {
  return (
    <form action={action} className="step-tick mt-4">
      <SelectField name="agreement" label={words.label} options={options} defaultValue={chosen} />
      <button type="submit" className="button button-plain">
        {words.submit}
      </button>
    </form>
  );
}

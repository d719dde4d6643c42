import type { Tone } from "@/lib/domain/tone";

type Props = {
  /** The number, already written for the locale; or a word ("Today") with `word`. */
  value: string;
  /** What is counted: "days past". Also read out after the number. */
  unit?: string;
  tone?: Tone;
  large?: boolean;
  word?: boolean;
};

/** The count that carries a page: days left, days past, days since signing. */
export function Count({ value, unit, tone = "ink", large = false, word = false }: Props) {
  return (
    <p className={large ? "count count-large" : "count"}>
      <span className={`${word ? "count-word" : "count-number"} tone-${tone}`}>{value}</span>
      {unit ? <span className="count-unit"> {unit}</span> : null}
    </p>
  );
}

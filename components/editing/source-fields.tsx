import type { Typed } from "@/components/editing/form-shell";
import { DateField, type Option, SelectField, TextArea, TextField } from "@/components/ui/form-fields";

export type SourceWords = {
  title: string;
  hint: string;
  url: string;
  publisher: string;
  kind: string;
  on: string;
  precision: string;
  published: string;
  shows: string;
  showsHint: string;
  party: string;
  relation: string;
  why: string;
  whyHint: string;
  more: string;
};
export type SourceChoices = {
  kinds: readonly Option[];
  precisions: readonly Option[];
  relations: readonly Option[];
  parties: readonly Option[];
};

/** The labels of a source's fields by field name, as an error summary or a comparison says them. */
export function sourceLabels(words: SourceWords, otherLabel: string): Record<string, string> {
  const plain = Object.entries(words).map(([name, label]) => [
    `source${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    label,
  ]);
  const other = { sourceShowsOther: `${words.shows} · ${otherLabel}`, sourceWhyOther: `${words.why} · ${otherLabel}` };
  return { ...Object.fromEntries(plain), ...other };
}

type Props = {
  typed: Typed;
  words: SourceWords;
  choices: SourceChoices;
  /** What stands for the day it happened, before anyone types. */
  today?: string;
  otherLabel: string;
  otherLang: "en" | "ja";
};

/** Fields that few sources need, folded away until one of them says something or is wrong. */
const SELDOM = ["sourcePublished", "sourceShowsOther", "sourceParty", "sourceWhyOther"];

/** A source found since: the address, who says it and what; the rest comes with the likeliest answer. */
export function SourceFields({ typed, words, choices, today = "", otherLabel, otherLang }: Props) {
  const open =
    SELDOM.some((name) => typed.text(name) !== "" || typed.problem(name)) ||
    typed.text("sourcePrecision", "day") !== "day";
  const field = (name: string, label: string, first = "") => ({
    name,
    label,
    defaultValue: typed.text(name, first),
    error: typed.problem(name),
  });
  return (
    <fieldset className="group-fields">
      <legend>{words.title}</legend>
      <p className="field-hint">{words.hint}</p>
      <TextField type="url" inputMode="url" {...field("sourceUrl", words.url)} />
      <TextField {...field("sourcePublisher", words.publisher)} />
      <TextArea {...field("sourceShows", words.shows)} hint={words.showsHint} />
      <DateField {...field("sourceOn", words.on, today)} />
      <SelectField {...field("sourceKind", words.kind, "official")} options={choices.kinds} />
      <SelectField {...field("sourceRelation", words.relation, "supports")} options={choices.relations} />
      <TextArea {...field("sourceWhy", words.why)} hint={words.whyHint} />
      <details className="open-line field" open={open}>
        <summary>{words.more}</summary>
        <SelectField {...field("sourcePrecision", words.precision)} options={choices.precisions} />
        <DateField {...field("sourcePublished", words.published)} />
        <SelectField {...field("sourceParty", words.party)} options={choices.parties} />
        <TextArea {...field("sourceShowsOther", `${words.shows} · ${otherLabel}`)} lang={otherLang} />
        <TextArea {...field("sourceWhyOther", `${words.why} · ${otherLabel}`)} lang={otherLang} />
      </details>
    </fieldset>
  );
}

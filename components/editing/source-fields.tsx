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
};
export type SourceChoices = {
  kinds: readonly Option[];
  precisions: readonly Option[];
  relations: readonly Option[];
  parties: readonly Option[];
};

const NAMES = ["sourceUrl", "sourcePublisher", "sourceOn", "sourceShows", "sourceKind", "sourceRelation", "sourceWhy"];

type Props = { typed: Typed; words: SourceWords; choices: SourceChoices; otherLabel: string; otherLang: "en" | "ja" };

/** A source found since, folded away until it is wanted or something is wrong with it. */
export function SourceFields({ typed, words, choices, otherLabel, otherLang }: Props) {
  const open = NAMES.slice(0, 4).some((name) => typed.text(name) !== "") || NAMES.some((name) => typed.problem(name));
  const field = (name: string, label: string) => ({
    name,
    label,
    defaultValue: typed.text(name),
    error: typed.problem(name),
  });
  return (
    <details className="open-line field" open={open}>
      <summary>{words.title}</summary>
      <p className="field-hint">{words.hint}</p>
      <TextField type="url" inputMode="url" {...field("sourceUrl", words.url)} />
      <TextField {...field("sourcePublisher", words.publisher)} />
      <SelectField {...field("sourceKind", words.kind)} options={choices.kinds} />
      <DateField {...field("sourceOn", words.on)} />
      <SelectField {...field("sourcePrecision", words.precision)} options={choices.precisions} />
      <DateField {...field("sourcePublished", words.published)} />
      <TextArea {...field("sourceShows", words.shows)} hint={words.showsHint} />
      <TextArea {...field("sourceShowsOther", otherLabel)} lang={otherLang} />
      <SelectField {...field("sourceParty", words.party)} options={choices.parties} />
      <SelectField {...field("sourceRelation", words.relation)} options={choices.relations} />
      <TextArea {...field("sourceWhy", words.why)} hint={words.whyHint} />
      <TextArea {...field("sourceWhyOther", otherLabel)} lang={otherLang} />
    </details>
  );
}

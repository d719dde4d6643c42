import type { FormPreview } from "@/lib/domain/form-state";

export type PreviewWords = {
  title: string;
  continue: string;
  again: string;
  nothing: string;
  readers: string;
  /** Says the last button where saving only makes a proposal. */
  propose: string;
};

type Props = { id: string; words: PreviewWords; preview: FormPreview };

/** What saving will do, said before it is done. The button after it takes the focus. */
export function PreviewPanel({ id, words, preview }: Props) {
  const { writes, effects, waits } = preview;
  return (
    <section id={id} className="preview" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{words.title}</h3>
      <ul className="preview-lines">
        {numbered(writes).map(([key, line]) => (
          <li key={key}>{line}</li>
        ))}
      </ul>
      <h4>{words.readers}</h4>
      {effects.length === 0 ? <p>{words.nothing}</p> : null}
      <ul className="preview-lines">
        {numbered(effects).map(([key, line]) => (
          <li key={key}>{line}</li>
        ))}
      </ul>
      {waits ? <p className="preview-waits">{waits}</p> : null}
      <p className="quiet small">{words.again}</p>
    </section>
  );
}

const numbered = (lines: readonly string[]) => lines.map((line, at) => [`${at} ${line}`, line] as const);

import { Facts } from "@/components/ui/facts";
import type { FormState } from "@/lib/domain/form-state";

export type StaleWords = {
  title: string;
  meanwhile: string;
  yours: string;
  body: string;
  nothingListed: string;
};
/** One filled field in words. */
export type Written = { term: string; value: string };

type Props = { id: string; words: StaleWords; stale: NonNullable<FormState["stale"]>; written: readonly Written[] };

/** After a collision: what changed meanwhile beside what was written. */
export function StalePanel({ id, words, stale, written }: Props) {
  return (
    <section className="stale" aria-labelledby={id}>
      <p className="measure">{words.body}</p>
      <div className="stale-sides">
        <div>
          <h3 id={id}>{words.meanwhile}</h3>
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
        </div>
        <div>
          <h3>{words.yours}</h3>
          <Facts facts={written} />
        </div>
      </div>
    </section>
  );
}

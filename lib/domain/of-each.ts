import type { AgreementView } from "@/lib/domain/view";

/**
 * What is worked out of an agreement hangs on its view: worked out when first asked for, and good for
 * as long as that view is the agreement's. What is told of many agreements only joins what hangs on
 * each, so that a change of the record costs the work of the agreement that it touched.
 * `work` depends on nothing but the view and `key`, of which the last one asked for is kept.
 */
export function ofEach<T>(work: (view: AgreementView, key: string) => T): (view: AgreementView, key?: string) => T {
  const kept = new WeakMap<AgreementView, { key: string; worked: T }>();
  return (view, key = "") => {
    const known = kept.get(view);
    if (known?.key === key) return known.worked;
    const worked = work(view, key);
    kept.set(view, { key, worked });
    return worked;
  };
}

/** What is asked of agreements, with a name that only the same question has. */
export type Asked<Q> = { key: string; question: Q };
/** Questions whose answers are kept of each agreement. */
const MOST_ASKED = 8;

/** The same for work that also depends on a question: the answers to the last few are kept, the one asked for longest ago goes first. */
export function ofEachAsked<Q, T>(
  work: (view: AgreementView, question: Q) => T,
): (view: AgreementView, asked: Asked<Q>) => T {
  const kept = new WeakMap<AgreementView, Map<string, { worked: T }>>();
  return (view, { key, question }) => {
    const own = kept.get(view) ?? new Map<string, { worked: T }>();
    kept.set(view, own);
    const known = own.get(key) ?? { worked: work(view, question) };
    own.delete(key);
    own.set(key, known);
    const [oldest] = own.keys();
    if (own.size > MOST_ASKED && oldest !== undefined) own.delete(oldest);
    return known.worked;
  };
}

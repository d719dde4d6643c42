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

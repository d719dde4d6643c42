import { isDeveloping } from "@/lib/env";

type Shelf = { trackerKept?: Map<string, unknown> };

/**
 * What a process keeps under this name, made when first asked for. A built site holds this code more than
 * once (its own server, Next's pages, Next's routes): what is kept of the record must be the same for all.
 */
export function keptAs<T>(name: string, make: () => T): T {
  if (isDeveloping()) return make(); // what changed code works out must not be what it worked out before
  const shelf = globalThis as Shelf;
  shelf.trackerKept ??= new Map();
  const known = shelf.trackerKept.get(name);
  if (known !== undefined) return known as T;
  const made = make();
  shelf.trackerKept.set(name, made);
  return made;
}

import { type Client, client } from "@/lib/data/client";
import { entryHash } from "@/lib/data/entries";
import type { Answer } from "@/lib/domain/view";

/** What an answer was made from, so that anyone can tell later whether the record is still the same. */
export type RecordSeal = { revision: number; hash: string };

/** The last entry an answer rests on and its hash, which every earlier entry has a part in; an empty hash for an empty record. */
export async function recordSeal(
  { revision }: Pick<Answer<unknown>, "revision">,
  from: Client = client(),
): Promise<RecordSeal> {
  return { revision, hash: (await entryHash(revision, from)) ?? "" };
}

import { type Client, client } from "@/lib/data/client";
import type { IsoDate, IsoInstant } from "@/lib/domain/record";
import type { Prisma } from "@/lib/generated/sqlite/client";

/** A source that a reader proposed and nobody has decided on. It is not part of the record. */
export type WaitingSuggestion = {
  receipt: string;
  agreement: string;
  commitment: string;
  /** The language the reader wrote in. */
  locale: string;
  url: string;
  publisher: string;
  on: IsoDate;
  shows: string;
  receivedAt: IsoInstant;
};
/** One that came in at some time; what was written is gone once it is decided. */
export type AnySuggestion = WaitingSuggestion & { status: string };

type Row = Prisma.SuggestionGetPayload<object>;

function toSuggestion({ id, agreementSlug, ref, locale, receivedAt, status, ...row }: Row): AnySuggestion {
  const { url, publisher, on, shows } = row;
  const words = { url: url ?? "", publisher: publisher ?? "", on: on ?? "", shows: shows ?? "" };
  return { receipt: id, agreement: agreementSlug, commitment: ref, locale, ...words, receivedAt, status };
}

/** The suggestion of this number, decided or not; null where there is none. */
export async function findSuggestion(receipt: string, from: Client = client()): Promise<AnySuggestion | null> {
  const row = await from.suggestion.findUnique({ where: { id: receipt } });
  return row && toSuggestion(row);
}

/** The oldest suggestions that wait, and how many there are in all; of one commitment where one is named. */
export async function waitingSuggestions(
  most: number,
  of: { agreement?: string; commitment?: string } = {},
  from: Client = client(),
): Promise<{ total: number; suggestions: WaitingSuggestion[] }> {
  const where = { status: "waiting", agreementSlug: of.agreement, ref: of.commitment };
  const rows = await from.suggestion.findMany({ where, orderBy: [{ receivedAt: "asc" }, { id: "asc" }], take: most });
  return { total: await from.suggestion.count({ where }), suggestions: rows.map(toSuggestion) };
}

/** Keeps a suggestion until it is decided. `email` is for the answer and nothing else, and `until` then at the latest. */
export async function keepSuggestion(
  { receipt, agreement, commitment, ...rest }: WaitingSuggestion,
  answerTo: { email: string; until: IsoInstant } | null,
  into: Client = client(),
): Promise<void> {
  const address = { email: answerTo?.email ?? null, emailUntil: answerTo?.until ?? null };
  await into.suggestion.create({
    data: { id: receipt, agreementSlug: agreement, ref: commitment, ...rest, ...address },
  });
}

/** Where the reader wants the answer; null without a wish, or once it is decided or too old. */
export async function answerAddress(receipt: string, from: Client = client()): Promise<string | null> {
  const row = await from.suggestion.findUnique({ where: { id: receipt }, select: { email: true } });
  return row?.email ?? null;
}

/** Erases the addresses whose time is over by `at` (the running clock). @returns how many. */
export async function eraseOldAddresses(at: IsoInstant, from: Client = client()): Promise<number> {
  const { count } = await from.suggestion.updateMany({
    where: { emailUntil: { lte: at } },
    data: { email: null, emailUntil: null },
  });
  return count;
}

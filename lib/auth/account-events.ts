import { wallClock } from "@/lib/clock";
import { type Client, client, type Transaction } from "@/lib/data/client";
import { type Doing, type Named, nextLine, withHistory } from "@/lib/data/histories";
import { ACCOUNT_EVENTS, type AccountEvent, type AccountEventKind } from "@/lib/domain/account-events";

type NewEvent = Doing<AccountEventKind> & { subject: Named; reason?: string | null };

/** Runs a change of accounts with its lines in their history, both or neither, one at a time. */
export function changingAccounts<T>(
  work: (tx: Transaction, record: (event: NewEvent) => Promise<void>) => Promise<T>,
  database: Client = client(),
): Promise<T> {
  return withHistory(database, write, work);
}

async function write(tx: Transaction, { subject, reason = null, ...doing }: NewEvent): Promise<void> {
  const line = nextLine(await tx.accountEvent.aggregate({ _max: { id: true } }), doing, wallClock());
  await tx.accountEvent.create({ data: { ...line, subjectId: subject.id, subjectName: subject.name, reason } });
}

/** Adds one event about something that better-auth has done already. */
export function recordEvent(event: NewEvent): Promise<void> {
  return changingAccounts((_tx, record) => record(event));
}

/** The accounts' history, newest first. For administrators; who may ask is not checked here. */
export async function accountEvents(limit: number): Promise<AccountEvent[]> {
  const rows = await client().accountEvent.findMany({ orderBy: { id: "desc" }, take: limit });
  return rows.flatMap(({ id, at, kind, actorName, subjectName, detail, reason }) => {
    const known = ACCOUNT_EVENTS.find((one) => one === kind);
    return known ? [{ id, at, kind: known, actor: actorName, subject: subjectName, detail, reason }] : [];
  });
}

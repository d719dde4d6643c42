import { wallClock } from "@/lib/clock";
import { type Client, client, type Transaction } from "@/lib/data/client";
import { ACCOUNT_EVENTS, type AccountEvent, type AccountEventKind } from "@/lib/domain/account-events";

type Who = { id: string; name: string };
type NewEvent = { kind: AccountEventKind; actor: Who; subject: Who; detail?: string | null; reason?: string | null };

/**
 * Runs a change of accounts in a transaction, one at a time on both engines, as writes to the
 * record are: so what was checked in it (the last administrator, say) is still so when it is written.
 */
export function changingAccounts<T>(
  work: (tx: Transaction, record: (event: NewEvent) => Promise<void>) => Promise<T>,
  database: Client = client(),
): Promise<T> {
  return database.$transaction(async (tx) => {
    await tx.$executeRaw`UPDATE "RecordHead" SET "id" = "id" WHERE "id" = 1`;
    return work(tx, (event) => write(tx, event));
  });
}

async function write(tx: Transaction, { kind, actor, subject, detail = null, reason = null }: NewEvent) {
  const last = await tx.accountEvent.aggregate({ _max: { id: true } });
  await tx.accountEvent.create({
    data: {
      id: (last._max.id ?? 0) + 1,
      at: wallClock().toString({ smallestUnit: "second" }),
      kind,
      actorId: actor.id,
      actorName: actor.name,
      subjectId: subject.id,
      subjectName: subject.name,
      detail,
      reason,
    },
  });
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

import { type Client, client } from "@/lib/data/client";
import { oneOf } from "@/lib/data/rows/json";
import { LINK_STATUSES, type LinkCheck, needsLook } from "@/lib/domain/link-check";
import type { Prisma } from "@/lib/generated/sqlite/client";

type Row = Prisma.LinkCheckGetPayload<object>;
const toLinkCheck = ({ status, ...row }: Row): LinkCheck => ({ ...row, status: oneOf(LINK_STATUSES, status) });

/** What is known of an address; null when nobody has asked it. */
export async function linkCheckOf(url: string, from: Client = client()): Promise<LinkCheck | null> {
  const row = await from.linkCheck.findUnique({ where: { url } });
  return row && toLinkCheck(row);
}

/** Keeps what is known of an address, in place of what was. */
export async function keepLinkCheck(check: LinkCheck, into: Client = client()): Promise<void> {
  const { url, ...rest } = check;
  await into.linkCheck.upsert({ where: { url }, create: check, update: rest });
}

/** The addresses at which a person should look, longest failing first. */
export async function failingLinks(from: Client = client()): Promise<LinkCheck[]> {
  const rows = await from.linkCheck.findMany({
    where: { status: { in: ["gone", "unreachable"] } },
    orderBy: [{ firstFailedOn: "asc" }, { url: "asc" }],
  });
  return rows.map(toLinkCheck).filter(needsLook);
}

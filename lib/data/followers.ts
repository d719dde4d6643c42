import { type Client, client, type Transaction } from "@/lib/data/client";
import { FOLLOWING_WAYS, type Followed, type FollowingWay } from "@/lib/domain/following";
import type { IsoDate, IsoInstant } from "@/lib/domain/record";
import type { Prisma } from "@/lib/generated/sqlite/client";

/** One address following one thing, confirmed or still waiting for its confirmation. */
export type Follower = Followed & {
  id: string;
  /** The secret in the links of every letter to this reader. */
  key: string;
  email: string;
  /** The language of the letters. */
  locale: string;
  how: FollowingWay;
  reminders: boolean;
  askedAt: IsoInstant;
  confirmedAt: IsoInstant | null;
  toldUpTo: number;
  digestOn: IsoDate | null;
  refusals: number;
};

type Row = Prisma.FollowerGetPayload<object>;
type Place = Client | Transaction;

const refIn = (ref: string | null) => ref ?? "";

export function toFollower({ agreementSlug, ref, how, ...row }: Row): Follower {
  const way = FOLLOWING_WAYS.find((one) => one === how) ?? "weekly";
  return { ...row, agreement: agreementSlug, ref: ref === "" ? null : ref, how: way };
}

type Asked = Pick<Follower, "id" | "key" | "email" | "locale" | "agreement" | "ref" | "how" | "reminders" | "askedAt">;

/**
 * Keeps a request to follow until it is confirmed. One for the same thing that waits takes over
 * the new wishes; one that is confirmed stays as it is, so that a stranger can change nothing.
 */
export async function keepRequest(
  { agreement, ref, ...asked }: Asked,
  toldUpTo: number,
  into: Client = client(),
): Promise<Follower> {
  const name = { email: asked.email, agreementSlug: agreement, ref: refIn(ref) };
  const { locale, how, reminders, askedAt } = asked;
  await into.follower.upsert({
    where: { email_agreementSlug_ref: name },
    create: { ...asked, ...name, toldUpTo },
    update: {},
  });
  await into.follower.updateMany({
    where: { ...name, confirmedAt: null },
    data: { locale, how, reminders, askedAt },
  });
  return toFollower(await into.follower.findUniqueOrThrow({ where: { email_agreementSlug_ref: name } }));
}

/** Who has this key: confirmed, or asked after `oldest`. Null for a key that leads to nothing (any more). */
export async function followerBy(key: string, oldest: IsoInstant, from: Place = client()): Promise<Follower | null> {
  const row = await from.follower.findUnique({ where: { key } });
  return row && (row.confirmedAt !== null || row.askedAt > oldest) ? toFollower(row) : null;
}

/** The follower of this id, confirmed; null when the following has ended. */
export async function confirmedFollower(id: string, from: Place = client()): Promise<Follower | null> {
  const row = await from.follower.findUnique({ where: { id } });
  return row?.confirmedAt ? toFollower(row) : null;
}

/** Everything an address follows, in a stable order. */
export async function followedBy(email: string, from: Place = client()): Promise<Follower[]> {
  const rows = await from.follower.findMany({
    where: { email, confirmedAt: { not: null } },
    orderBy: [{ agreementSlug: "asc" }, { ref: "asc" }],
  });
  return rows.map(toFollower);
}

type Wanted = {
  agreement?: string;
  how?: FollowingWay;
  reminders?: true;
  /** Those whose last weekly letter was of an earlier Monday. */
  before?: IsoDate;
};

/** Confirmed followers, in a stable order. */
export async function followersOf({ agreement, before, ...rest }: Wanted, from: Place = client()): Promise<Follower[]> {
  const late = before === undefined ? {} : { OR: [{ digestOn: null }, { digestOn: { lt: before } }] };
  const rows = await from.follower.findMany({
    where: { agreementSlug: agreement, ...rest, ...late, confirmedAt: { not: null } },
    orderBy: [{ agreementSlug: "asc" }, { email: "asc" }, { ref: "asc" }],
  });
  return rows.map(toFollower);
}

/** The agreements in which somebody wants reminders, in a stable order. */
export async function remindedOf(from: Place = client()): Promise<string[]> {
  const where = { reminders: true, confirmedAt: { not: null } };
  const rows = await from.follower.groupBy({ by: ["agreementSlug"], where, orderBy: { agreementSlug: "asc" } });
  return rows.map(({ agreementSlug }) => agreementSlug);
}

/** Confirms a request that is not too old. True only for the one that does it. */
export async function confirmFollower(
  key: string,
  oldest: IsoInstant,
  begin: { confirmedAt: IsoInstant; toldUpTo: number; digestOn: IsoDate },
  into: Client = client(),
): Promise<boolean> {
  const { count } = await into.follower.updateMany({
    where: { key, confirmedAt: null, askedAt: { gt: oldest } },
    data: begin,
  });
  return count === 1;
}

/** Changes one of the things that an address follows, or all of them (`id` null). */
export async function changeFollowing(
  email: string,
  id: string | null,
  data: Partial<Pick<Follower, "how" | "reminders" | "locale" | "toldUpTo" | "digestOn" | "refusals">>,
  into: Place = client(),
): Promise<number> {
  const { count } = await into.follower.updateMany({ where: { email, id: id ?? undefined }, data });
  return count;
}

/** Erases what an address follows, or asked to follow: one thing, what lies in one agreement, or all. */
export async function eraseFollowing(
  email: string,
  only: { id?: string; agreement?: string } = {},
  into: Place = client(),
): Promise<number> {
  const { count } = await into.follower.deleteMany({
    where: { email, id: only.id, agreementSlug: only.agreement },
  });
  return count;
}

/** Erases requests that nobody confirmed since `oldest`. @returns how many. */
export async function eraseOldRequests(oldest: IsoInstant, from: Client = client()): Promise<number> {
  const { count } = await from.follower.deleteMany({ where: { confirmedAt: null, askedAt: { lte: oldest } } });
  return count;
}

/** How many follow one thing, and how many requests for it wait. No address. */
export type FollowerCount = Followed & { confirmed: number; waiting: number };

/** How many follow what, in a stable order. */
export async function countFollowers(from: Client = client()): Promise<FollowerCount[]> {
  const by = ["agreementSlug", "ref"] as const;
  const [all, confirmed] = await Promise.all([
    from.follower.groupBy({ by: [...by], _count: { id: true }, orderBy: [{ agreementSlug: "asc" }, { ref: "asc" }] }),
    from.follower.groupBy({ by: [...by], _count: { id: true }, where: { confirmedAt: { not: null } } }),
  ]);
  return all.map(({ agreementSlug, ref, _count }) => {
    const known = confirmed.find((one) => one.agreementSlug === agreementSlug && one.ref === ref)?._count.id ?? 0;
    return { agreement: agreementSlug, ref: ref === "" ? null : ref, confirmed: known, waiting: _count.id - known };
  });
}

import { randomUUID } from "node:crypto";
import { changingAccounts } from "@/lib/auth/account-events";
import { isDuplicate } from "@/lib/auth/is-duplicate";
import { type LinkOwner, makeLink } from "@/lib/auth/link";
import { client, type Transaction } from "@/lib/data/client";
import type { Person } from "@/lib/domain/people";
import { type Actor, isRole, may, type Role } from "@/lib/domain/permissions";

export type PeopleRefusal = "forbidden" | "not-found" | "last-administrator" | "unchanged" | "email-taken";
type Refused = { ok: false; code: PeopleRefusal };
export type PeopleResult = { ok: true } | Refused;
/** `token`: of the one-time link, to be mailed or passed on; it cannot be read again. */
export type LinkResult = { ok: true; token: string; owner: LinkOwner } | Refused;

const refused = (code: PeopleRefusal): Refused => ({ ok: false, code });

/** Everybody with an account, by name. For administrators; who may ask is not checked here. */
export async function people(): Promise<Person[]> {
  const rows = await client().user.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    include: { accounts: { select: { id: true } } },
  });
  return rows.flatMap(({ id, name, email, role, locale, banned, lastSeenAt, twoFactorEnabled, accounts }) => {
    if (!isRole(role)) return [];
    const state = banned ? "deactivated" : accounts.length > 0 ? "active" : "invited";
    const lastSignIn = lastSeenAt?.toISOString() ?? null;
    return [
      { id, name, email, role, state, locale: locale === "ja" ? "ja" : "en", codes: twoFactorEnabled, lastSignIn },
    ];
  });
}

/** An account without a password, and the link with which its owner chooses one. */
export async function invite(
  actor: Actor,
  person: { name: string; email: string; role: Role; locale: "en" | "ja" },
): Promise<LinkResult> {
  if (!may(actor.role, "manage-accounts")) return refused("forbidden");
  const id = randomUUID();
  try {
    await changingAccounts(async (tx, record) => {
      await tx.user.create({ data: { id, ...person } });
      await record({ kind: "invited", actor, subject: { id, name: person.name }, detail: person.role });
    });
  } catch (error) {
    if (isDuplicate(error)) return refused("email-taken");
    throw error;
  }
  return linkFor(person.email);
}

/** A new link for someone who lost theirs or forgot the password; ends the earlier one. */
export async function newLink(actor: Actor, id: string): Promise<LinkResult> {
  if (!may(actor.role, "manage-accounts")) return refused("forbidden");
  const person = await client().user.findUnique({ where: { id } });
  if (!person || person.banned) return refused("not-found");
  await changingAccounts((_tx, record) => record({ kind: "link-made", actor, subject: person }));
  return linkFor(person.email);
}

async function linkFor(email: string): Promise<LinkResult> {
  const link = await makeLink(email);
  return link ? { ok: true, ...link } : refused("not-found");
}

type Found = { id: string; name: string; role: string; banned: boolean; twoFactorEnabled: boolean };
type Change = (tx: Transaction, person: Found) => Promise<PeopleResult & { detail?: string; reason?: string }>;

/** One change of one person, with its line in the accounts' history, both or neither. */
async function change(
  actor: Actor,
  id: string,
  kind: "role-changed" | "deactivated" | "reactivated" | "codes-off",
  work: Change,
): Promise<PeopleResult> {
  if (!may(actor.role, "manage-accounts")) return refused("forbidden");
  return changingAccounts(async (tx, record) => {
    const person = await tx.user.findUnique({ where: { id } });
    if (!person) return refused("not-found");
    const { detail, reason, ...result } = await work(tx, person);
    if (result.ok) await record({ kind, actor, subject: person, detail, reason });
    return result;
  });
}

async function isLastAdministrator(tx: Transaction, { role, banned }: Found): Promise<boolean> {
  if (role !== "administrator" || banned) return false;
  return (await tx.user.count({ where: { role: "administrator", banned: false } })) === 1;
}

/** Gives someone another role; it counts from their next click. The last active administrator keeps theirs. */
export function changeRole(actor: Actor, id: string, role: Role): Promise<PeopleResult> {
  return change(actor, id, "role-changed", async (tx, person) => {
    if (person.role === role) return refused("unchanged");
    if (await isLastAdministrator(tx, person)) return refused("last-administrator");
    await tx.user.update({ where: { id }, data: { role } });
    return { ok: true, detail: role };
  });
}

/** Ends an account at once: its sessions, links and tokens are gone. The name stays in the record. */
export function deactivate(actor: Actor, id: string, reason: string): Promise<PeopleResult> {
  return change(actor, id, "deactivated", async (tx, person) => {
    if (person.banned) return refused("unchanged");
    if (await isLastAdministrator(tx, person)) return refused("last-administrator");
    await tx.user.update({ where: { id }, data: { banned: true, banReason: reason } });
    await tx.session.deleteMany({ where: { userId: id } });
    await tx.apikey.deleteMany({ where: { referenceId: id } });
    await tx.verification.deleteMany({ where: { value: id } });
    return { ok: true, reason };
  });
}

/** Lets someone sign in again, with the password and role of before. */
export function reactivate(actor: Actor, id: string): Promise<PeopleResult> {
  return change(actor, id, "reactivated", async (tx, person) => {
    if (!person.banned) return refused("unchanged");
    await tx.user.update({ where: { id }, data: { banned: false, banReason: null, banExpires: null } });
    return { ok: true };
  });
}

/** For someone who lost their phone and the backup codes: the password alone signs in again. Ends their sessions. */
export function dropCodes(actor: Actor, id: string): Promise<PeopleResult> {
  return change(actor, id, "codes-off", async (tx, person) => {
    if (!person.twoFactorEnabled) return refused("unchanged");
    await tx.twoFactor.deleteMany({ where: { userId: id } });
    await tx.user.update({ where: { id }, data: { twoFactorEnabled: false } });
    await tx.session.deleteMany({ where: { userId: id } });
    return { ok: true };
  });
}

import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { sessionActor } from "@/lib/auth/session";
import { type Action, type Actor, may } from "@/lib/domain/permissions";
import type { Locale } from "@/lib/i18n/locales";
import { pages } from "@/lib/paths";

/** Who sent the running request, or null. Only for pages under `/edit`, signing in and actions: public pages read no cookies. */
export async function currentActor(): Promise<Actor | null> {
  return sessionActor(await headers());
}

/** The signed-in editor; anyone else is sent to sign in and comes back to `path`. */
export async function requireActor(locale: Locale, path: string): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  redirect(pages.signIn(locale, { next: path }));
}

/** The signed-in editor who may do this; for others who are signed in there is no such page. */
export async function requireRight(locale: Locale, path: string, right: Action): Promise<Actor> {
  const actor = await requireActor(locale, path);
  if (!may(actor.role, right)) notFound();
  return actor;
}

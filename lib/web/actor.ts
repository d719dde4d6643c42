import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { sessionActor } from "@/lib/auth/session";
import type { Actor } from "@/lib/domain/permissions";
import type { Locale } from "@/lib/i18n/locales";
import { pages } from "@/lib/paths";

/** Who sent the running request, or null. Only for pages under `/edit` and for actions: public pages read no cookies. */
export async function currentActor(): Promise<Actor | null> {
  return sessionActor(await headers());
}

/** The signed-in editor; anyone else is sent to sign in and comes back to `path`. */
export async function requireActor(locale: Locale, path: string): Promise<Actor> {
  const actor = await currentActor();
  if (actor) return actor;
  redirect(pages.signIn(locale, { next: path }));
}

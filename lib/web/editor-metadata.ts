import type { Metadata } from "next";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The title of a page for editors, with the site's name after it; such pages stay out of search engines. */
export function editorMetadata(locale: Locale, title: string): Metadata {
  return { title: `${title} · ${translator(locale, "site")("name")}`, robots: { index: false, follow: false } };
}

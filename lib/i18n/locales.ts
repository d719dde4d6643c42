/** The languages of the site. The locale is always the first part of a page's address. */
export const LOCALES = ["en", "ja"] as const;
export type Locale = (typeof LOCALES)[number];

export function isLocale(value: string): value is Locale {
  return (LOCALES as readonly string[]).includes(value);
}

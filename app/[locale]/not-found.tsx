import { locale as currentLocale } from "next/root-params";
import { Frame } from "@/app/[locale]/frame";
import { NotFoundText } from "@/components/site/not-found-text";
import { isLocale } from "@/lib/i18n/locales";
import { pages } from "@/lib/paths";

/** Shown in the reader's language for an address under a language that names nothing in the record. */
export default async function NotFoundPage() {
  const given = (await currentLocale()) ?? "en";
  const locale = isLocale(given) ? given : "en";
  return (
    <Frame locale={locale} nav={null} here={(other) => pages.overview(other)} query={{}} answer={null}>
      <NotFoundText locale={locale} />
    </Frame>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FollowRoute, followMetadata } from "@/app/[locale]/following/follow-route";
import { isLocale } from "@/lib/i18n/locales";

type Props = PageProps<"/[locale]/agreements/[slug]/follow">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  return isLocale(locale) ? followMetadata({ locale, slug, commitment: null }) : {};
}

/** Letters about one agreement and everything in it. */
export default async function FollowAgreementPage({ params, searchParams }: Props) {
  const [{ locale, slug }, { sent }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  return <FollowRoute locale={locale} slug={slug} commitment={null} sent={sent === "yes"} />;
}

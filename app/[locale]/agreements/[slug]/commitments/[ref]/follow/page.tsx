import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FollowRoute, followMetadata } from "@/app/[locale]/following/follow-route";
import { isLocale } from "@/lib/i18n/locales";

type Props = PageProps<"/[locale]/agreements/[slug]/commitments/[ref]/follow">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, ref } = await params;
  return isLocale(locale) ? followMetadata({ locale, slug, commitment: ref }) : {};
}

/** Letters about one commitment. */
export default async function FollowCommitmentPage({ params, searchParams }: Props) {
  const [{ locale, slug, ref }, { sent }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  return <FollowRoute locale={locale} slug={slug} commitment={ref} sent={sent === "yes"} />;
}

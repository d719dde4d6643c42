import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditFrame } from "@/app/[locale]/edit/edit-frame";
import { eraseAddressAction } from "@/app/[locale]/edit/followers/actions";
import { AccountForm } from "@/components/editing/account-form";
import { shellWords } from "@/components/editing/shell-words";
import { FollowerCounts } from "@/components/following/follower-counts";
import { Notice } from "@/components/ui/notice";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";
import { requireRight } from "@/lib/web/actor";
import { editorMetadata } from "@/lib/web/editor-metadata";
import { followerLines } from "@/lib/web/following/counts";

type Props = PageProps<"/[locale]/edit/followers">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? editorMetadata(locale, translator(locale, "following")("admin.title")) : {};
}

/** How many readers follow what, and erasing an address at its owner's request. For administrators. */
export default async function FollowersPage({ params, searchParams }: Props) {
  const [{ locale }, { done }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const actor = await requireRight(locale, editPages.followers(locale), "manage-followers");
  const t = translator(locale, "following");
  return (
    <EditFrame locale={locale} actor={actor} here={(other) => editPages.followers(other)} crumbs={[]}>
      <h1>{t("admin.title")}</h1>
      <p className="lead mt-4">{t("admin.intro")}</p>
      {done === "erased" ? <Notice tone="leaf" role="status" title={t("admin.erased")} /> : null}
      <div className="mt-8">
        <FollowerCounts locale={locale} lines={await followerLines(locale)} />
      </div>
      <section className="section edit-form" aria-labelledby="erase-title">
        <h2 id="erase-title">{t("admin.erase")}</h2>
        <p className="mt-4">{t("admin.eraseIntro")}</p>
        <AccountForm
          action={eraseAddressAction}
          shell={shellWords(locale)}
          prefix="erase-"
          hidden={{ locale }}
          fields={[{ kind: "text", type: "email", name: "email", label: t("form.email"), autoComplete: "off" }]}
          submit={t("admin.eraseSubmit")}
        />
      </section>
    </EditFrame>
  );
}

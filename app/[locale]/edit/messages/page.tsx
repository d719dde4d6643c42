import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditFrame } from "@/app/[locale]/edit/edit-frame";
import { sendAgainAction } from "@/app/[locale]/edit/messages/actions";
import { shellWords } from "@/components/editing/shell-words";
import { MessageCounts } from "@/components/messages/message-counts";
import { MessageList } from "@/components/messages/message-list";
import { Notice } from "@/components/ui/notice";
import { messageOverview } from "@/lib/delivery/overview";
import { isLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";
import { requireRight } from "@/lib/web/actor";
import { editorMetadata } from "@/lib/web/editor-metadata";

type Props = PageProps<"/[locale]/edit/messages">;

const SHOWN = 50;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? editorMetadata(locale, translator(locale, "sending")("title")) : {};
}

/** How it stands with what the site sends by itself. For administrators. */
export default async function MessagesPage({ params, searchParams }: Props) {
  const [{ locale }, { done }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const actor = await requireRight(locale, editPages.messages(locale), "manage-webhooks");
  const { counts, troubled, untold, idle } = await messageOverview(SHOWN);
  const t = translator(locale, "sending");
  return (
    <EditFrame locale={locale} actor={actor} here={(other) => editPages.messages(other)} crumbs={[]}>
      {done === "again" ? <Notice tone="leaf" role="status" title={t("done")} /> : null}
      <h1 className={done === "again" ? "mt-6" : undefined}>{t("title")}</h1>
      <p className="lead mt-4">{t("intro")}</p>
      {idle ? (
        <div className="measure mt-6">
          <Notice tone="amber" title={t("idleTitle")}>
            <p>{t("idle")}</p>
          </Notice>
        </div>
      ) : null}
      <section className="section" aria-labelledby="counts">
        <h2 id="counts">{t("counts.caption")}</h2>
        <div className="mt-4">
          <MessageCounts locale={locale} counts={counts} />
        </div>
        {untold > 0 ? <p className="mt-4">{t("untold", { n: untold })}</p> : null}
      </section>
      <section className="section" aria-labelledby="trouble">
        <h2 id="trouble">{t("trouble.title")}</h2>
        <p className="section-note">{t("trouble.intro")}</p>
        <MessageList
          locale={locale}
          messages={troubled}
          again={{ action: sendAgainAction, shell: shellWords(locale) }}
        />
      </section>
    </EditFrame>
  );
}

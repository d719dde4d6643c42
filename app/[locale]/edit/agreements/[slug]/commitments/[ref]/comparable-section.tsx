import { linkComparableAction } from "@/app/[locale]/edit/agreements/[slug]/commitments/[ref]/actions";
import { ComparableForm } from "@/components/editing/comparable-form";
import type { ShellWords } from "@/components/editing/form-shell";
import { comparesAlone } from "@/lib/domain/compare";
import type { AgreementView, CommitmentView } from "@/lib/domain/view";
import type { Locale } from "@/lib/i18n/locales";
import { plainWords, translator } from "@/lib/i18n/translator";
import { editPages } from "@/lib/paths";
import { agreementsAnswer } from "@/lib/queries/agreements";

type Props = { locale: Locale; commitment: CommitmentView; shell: ShellWords; hidden: Record<string, string> };

/** Which commitments of other agreements are marked as comparable with this one, and the form to change that. */
export async function ComparableSection({ locale, commitment, shell, hidden }: Props) {
  const t = translator(locale, "compare");
  const all = (await agreementsAnswer({ asOf: null, knownOn: null })).data;
  const others = all.filter(({ slug }) => slug !== commitment.agreement);
  const rows = others.flatMap((agreement) => agreement.commitments.map((one) => ({ agreement, one })));
  const nameOf = (agreement: AgreementView, one: CommitmentView) =>
    `${agreement.title[locale]} · ${one.ref} · ${one.title[locale]}`;
  const own = `${commitment.agreement}/${commitment.ref}`;
  const here = commitment.comparable.map((name) => {
    if (`${name.agreement}/${name.commitment}` === own) return { key: own, name: t("edit.alone") };
    const found = rows.find(({ one }) => one.agreement === name.agreement && one.ref === name.commitment);
    const key = `${name.agreement}/${name.commitment}`;
    return { key, name: found ? nameOf(found.agreement, found.one) : `${key} (${t("edit.absent")})` };
  });
  const there = rows.filter(({ one }) =>
    one.comparable.some((name) => name.agreement === commitment.agreement && name.commitment === commitment.ref),
  );
  const choices = [
    ...here.map(({ key, name }) => ({ value: key, label: name })),
    ...(comparesAlone(commitment) ? [] : [{ value: own, label: t("edit.alone") }]),
    ...rows
      .map(({ agreement, one }) => ({ value: `${one.agreement}/${one.ref}`, label: nameOf(agreement, one) }))
      .filter(({ value }) => !here.some(({ key }) => key === value)),
  ];
  return (
    <section aria-labelledby="comparable-title">
      <h3 id="comparable-title">{t("edit.title")}</h3>
      <p className="field-hint">{t("edit.intro")}</p>
      <ul className="mt-2">
        {here.length + there.length === 0 ? <li className="quiet">{t("edit.none")}</li> : null}
        {here.map(({ key, name }) => (
          <li key={key}>{t("edit.here", { name })}</li>
        ))}
        {there.map(({ agreement, one }) => (
          <li key={`${one.agreement}/${one.ref}`}>
            <a href={editPages.commitment(locale, one.agreement, one.ref)}>
              {t("edit.there", { name: nameOf(agreement, one) })}
            </a>
          </li>
        ))}
      </ul>
      <ComparableForm
        action={linkComparableAction}
        shell={shell}
        words={plainWords(locale, "compare").edit}
        hidden={hidden}
        others={[{ value: "", label: t("edit.choose") }, ...choices]}
      />
    </section>
  );
}

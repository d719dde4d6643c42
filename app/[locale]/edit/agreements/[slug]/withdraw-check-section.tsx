import { withdrawCheckAction } from "@/app/[locale]/edit/agreements/[slug]/commitments/[ref]/part-actions";
import { withdrawCheckFields } from "@/components/editing/fields/withdraw-fields";
import { FormSection } from "@/components/editing/form-section";
import type { ShellWords } from "@/components/editing/form-shell";
import { RecordForm } from "@/components/editing/record-form";
import { type Actor, may } from "@/lib/domain/permissions";
import type { Check } from "@/lib/domain/record";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  locale: Locale;
  actor: Actor;
  /** Those that stand: of one commitment, or of the agreement as a whole. */
  checks: readonly Check[];
  shell: ShellWords;
  hidden: Record<string, string>;
};

/** Taking back a check that was a mistake; nothing where there is none, or for whom it is not. */
export function WithdrawCheckSection({ locale, actor, checks, shell, hidden }: Props) {
  if (checks.length === 0 || !may(actor.role, "withdraw-check")) return null;
  const t = translator(locale, "forms");
  return (
    <FormSection id="uncheck" title={t("checks.withdraw")} hint={t("checks.withdrawHint")}>
      <RecordForm
        action={withdrawCheckAction}
        shell={shell}
        hidden={hidden}
        prefix="uncheck-"
        fields={withdrawCheckFields(locale, checks)}
        submit={t("checks.save")}
      />
    </FormSection>
  );
}

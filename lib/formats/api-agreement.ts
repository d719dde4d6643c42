import type { AgreementView } from "@/lib/domain/view";

/** An agreement as the API gives it. `url` is its page. */
export function toApiAgreement(view: AgreementView, url: string) {
  const { slug, version, title, formalTitle, kind, legalNature, signing, dateClaims, parties, themes, links } = view;
  const { commitments, byDelivery, disputed, bySchedule, dated } = view.totals;
  return {
    slug,
    version,
    title,
    formalTitle,
    kind,
    legalNature,
    signing,
    dateClaims,
    parties,
    themes,
    links,
    asOf: view.asOf,
    signed: view.signed,
    checkedOn: view.checkedOn,
    checkedUpTo: view.checkedUpTo,
    evidenceItems: view.evidence.length,
    totals: { commitments, dated, byDelivery, disputed, bySchedule },
    url,
  };
}
export type ApiAgreement = ReturnType<typeof toApiAgreement>;

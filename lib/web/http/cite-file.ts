import { bibtex, type Cited, citationKey, cslJson } from "@/lib/formats/citation";
import { agreementAnswer } from "@/lib/queries/agreement";
import { citedPage } from "@/lib/web/citation";
import { inLanguage } from "@/lib/web/feeds/address";
import { missing, segment } from "@/lib/web/http/answers";

const FORMS = {
  bib: { write: bibtex, contentType: "application/x-bibtex" },
  json: {
    write: (cited: Cited) => `${JSON.stringify(cslJson(cited), null, 2)}\n`,
    contentType: "application/vnd.citationstyles.csl+json",
  },
} as const;

/** A reader of how to cite an agreement, or one of its commitments where the address names one. */
export function citeFile(ending: keyof typeof FORMS) {
  return inLanguage(async ({ locale, perspective, params }) => {
    const slug = segment(params.slug);
    const answer = await agreementAnswer(slug, perspective);
    if (!answer.data) return missing(answer, "unknown-agreement", { slug });
    const ref = params.ref === undefined ? undefined : segment(params.ref);
    if (ref !== undefined && !answer.data.commitments.some((one) => one.ref === ref))
      return missing(answer, "unknown-commitment", { slug, ref });
    const kind = ref === undefined ? "agreement" : "commitment";
    const cited = await citedPage(answer, { locale, kind, agreement: answer.data, ref });
    const { write, contentType } = FORMS[ending];
    return {
      text: write(cited),
      revision: answer.revision,
      contentType,
      headers: {
        "Content-Language": locale,
        "Content-Disposition": `attachment; filename="${citationKey(cited).slice(0, 100)}.${ending}"`,
      },
    };
  });
}

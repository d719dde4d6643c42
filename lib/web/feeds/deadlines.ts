import type { CommitmentRow } from "@/lib/domain/filter-terms";
import type { AgreementView, Answer } from "@/lib/domain/view";
import { translator } from "@/lib/i18n/translator";
import { feeds } from "@/lib/paths";
import { agreementAnswer } from "@/lib/queries/agreement";
import { agreementsAnswer } from "@/lib/queries/agreements";
import { commitmentAnswer } from "@/lib/queries/commitment";
import { inLanguage } from "@/lib/web/feeds/address";
import { type CalendarOf, calendarAnswer } from "@/lib/web/feeds/calendar";
import { missing, segment } from "@/lib/web/http/answers";
import type { Problem } from "@/lib/web/http/problem";
import type { ReadRequest } from "@/lib/web/http/read-route";

type Scope = Omit<CalendarOf, "locale" | "perspective">;
type Context = Pick<CalendarOf, "locale" | "perspective"> & { params: ReadRequest["params"] };
type Found = { answer: Answer<unknown>; scope: Scope } | Problem;

const rowsOf = (agreement: AgreementView): CommitmentRow[] =>
  agreement.commitments.map((commitment) => ({ agreement, commitment }));

/** A reader of one calendar: its address looked through, then what `find` says it holds. */
function calendarOf(find: (context: Context) => Promise<Found>) {
  return inLanguage(async ({ locale, perspective, params }) => {
    const found = await find({ locale, perspective, params });
    return "problem" in found ? found : calendarAnswer(found.answer, { locale, perspective, ...found.scope });
  });
}

/** The deadlines of every agreement signed by the day. */
export const allDeadlines = calendarOf(async ({ locale, perspective }) => {
  const answer = await agreementsAnswer(perspective);
  const name = translator(locale, "feeds")("calendar.all", { site: translator(locale, "site")("name") });
  return { answer, scope: { name, self: feeds.deadlines(locale, perspective), rows: answer.data.flatMap(rowsOf) } };
});

/** The deadlines of one agreement; none while it is not signed. */
export const agreementDeadlines = calendarOf(async ({ locale, perspective, params }) => {
  const slug = segment(params.slug);
  const answer = await agreementAnswer(slug, perspective);
  if (!answer.data) return missing(answer, "unknown-agreement", { slug });
  const name = translator(locale, "feeds")("calendar.agreement", { agreement: answer.data.title[locale] });
  const self = feeds.agreementDeadlines(locale, slug, perspective);
  return { answer, scope: { name, self, rows: rowsOf(answer.data) } };
});

/** The deadline of one commitment; none where the text gives no date. */
export const commitmentDeadlines = calendarOf(async ({ locale, perspective, params }) => {
  const [slug, ref] = [segment(params.slug), segment(params.ref)];
  const answer = await commitmentAnswer(slug, ref, perspective);
  if (!answer.data) return missing(answer, "unknown-commitment", { slug, ref });
  const { agreement, commitment } = answer.data;
  const name = translator(locale, "feeds")("calendar.commitment", {
    ref,
    title: commitment.title[locale],
    agreement: agreement.title[locale],
  });
  return {
    answer,
    scope: { name, self: feeds.commitmentDeadlines(locale, slug, ref, perspective), rows: [answer.data] },
  };
});

/** The deadlines of every commitment that binds one party, in whichever agreement. */
export const partyDeadlines = calendarOf(async ({ locale, perspective, params }) => {
  const code = segment(params.code);
  const answer = await agreementsAnswer(perspective);
  const party = answer.data.flatMap((agreement) => agreement.parties).find((one) => one.code === code);
  if (!party) return { problem: "unknown-party", values: { code: `“${code.slice(0, 80)}”` } };
  const name = translator(locale, "feeds")("calendar.party", { party: party.name[locale] });
  const rows = answer.data.flatMap(rowsOf).filter(({ commitment }) => commitment.parties.includes(code));
  return { answer, scope: { name, self: feeds.partyDeadlines(locale, code, perspective), rows } };
});

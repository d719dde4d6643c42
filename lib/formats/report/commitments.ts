import type { ReportBlock, ReportLine } from "@/lib/domain/report-document";
import type { AgreementView, CommitmentView, EvidenceItem } from "@/lib/domain/view";
import type { ReportNotes } from "@/lib/formats/report/notes";
import { eventDate, formatDate, scheduleDays } from "@/lib/i18n/dates";
import { ruleWords } from "@/lib/i18n/deadline-words";
import type { Locale } from "@/lib/i18n/locales";
import { partyName } from "@/lib/i18n/party-words";
import { translator } from "@/lib/i18n/translator";

type About = { locale: Locale; agreement: AgreementView; notes: ReportNotes };

const line = (text: string, notes: number[] = []): ReportLine => ({ text, notes });
const paragraph = (text: string, notes: number[] = [], quiet = false): ReportBlock => ({
  kind: "paragraph",
  text,
  notes,
  quiet,
});

/** "Deadline passed, 210 days past" without the count where there is nothing to count. */
export function scheduleWords(locale: Locale, { schedule }: Pick<CommitmentView, "schedule">): string {
  const t = translator(locale, "report");
  const state = translator(locale, "states")(`schedule.${schedule.state}`);
  const days = scheduleDays(locale, schedule);
  return days === null ? t("commitment.schedule", { state }) : t("commitment.scheduleDays", { state, days });
}

/** Everything of one commitment that a reader needs on paper. */
export function commitmentPart(about: About, commitment: CommitmentView, href: string): ReportBlock {
  const { locale } = about;
  const t = translator(locale, "report");
  return {
    kind: "part",
    id: `commitment-${commitment.ref}`,
    heading: t("commitment.heading", { ref: commitment.ref, title: commitment.title[locale] }),
    href,
    blocks: [
      ...words(about, commitment),
      states(about, commitment),
      paragraph(due(locale, commitment)),
      ...moves(about, commitment),
      ...judgement(about, commitment),
      ...steps(about, commitment),
      ...criteria(about, commitment),
      ...evidence(about, commitment),
    ],
  };
}

function words({ locale, agreement, notes }: About, commitment: CommitmentView): ReportBlock[] {
  const t = translator(locale, "report");
  const { operativeWords, responsible, parties, bound, sources } = commitment;
  const joined = (all: string[]) => all.join(locale === "ja" ? "・" : ", ");
  const names = joined(parties.map((code) => partyName(locale, agreement, code)));
  const how = translator(locale, "states")(`bound.${bound}`);
  const offices = responsible.map(({ party, office }) =>
    translator(locale, "agreement")("office", { office: office[locale], party: partyName(locale, agreement, party) }),
  );
  const numbers = notes.sourcesByKey(sources);
  return [
    operativeWords
      ? { kind: "quote", lang: "en", text: operativeWords, notes: numbers }
      : paragraph(t("commitment.noWords"), numbers, true),
    paragraph(
      [
        t("commitment.bound", { names, how }),
        offices.length > 0 ? t("commitment.office", { offices: offices.join(locale === "ja" ? "、" : "; ") }) : "",
      ]
        .filter(Boolean)
        .join(locale === "ja" ? "" : " "),
    ),
  ];
}

function states({ locale }: About, commitment: CommitmentView): ReportBlock {
  const t = translator(locale, "report");
  const { delivery, schedule } = commitment;
  return {
    kind: "states",
    delivery: {
      state: delivery.state,
      disputed: delivery.disputed,
      text: t("commitment.delivery", {
        state: translator(locale, "states")(`delivery.${delivery.state}`),
        disputed: delivery.disputed ? "yes" : "no",
        on: delivery.assessedOn ? formatDate(locale, delivery.assessedOn, "long") : "none",
      }),
    },
    schedule: { state: schedule.state, text: scheduleWords(locale, commitment) },
  };
}

function due(locale: Locale, { deadline }: CommitmentView): string {
  const t = translator(locale, "report");
  const rule = ruleWords(locale, deadline.rule);
  if (deadline.dueOn === null) return t("commitment.noDate", { rule });
  return t("commitment.due", { date: formatDate(locale, deadline.dueOn, "weekday"), rule });
}

function moves({ locale, notes }: About, { extensions }: CommitmentView): ReportBlock[] {
  const t = translator(locale, "report");
  return extensions.map((one) =>
    paragraph(t("commitment.moved", { on: formatDate(locale, one.agreedOn, "long"), reason: one.reason[locale] }), [
      notes.extension(one),
    ]),
  );
}

function judgement({ locale, agreement, notes }: About, { delivery }: CommitmentView): ReportBlock[] {
  const t = translator(locale, "report");
  const shares = delivery.byParty.map((share) =>
    line(
      t("commitment.byParty", {
        party: partyName(locale, agreement, share.party),
        state: translator(locale, "states")(`delivery.${share.state}`),
        disputed: share.disputed ? "yes" : "no",
        on: formatDate(locale, share.assessedOn, "long"),
      }),
    ),
  );
  return [
    ...(delivery.reason
      ? [
          paragraph(
            t("commitment.why", { reason: delivery.reason[locale] }),
            delivery.evidence.flatMap((id) => notes.evidenceById(id)),
          ),
        ]
      : []),
    ...(shares.length > 0 ? [{ kind: "list" as const, items: shares }] : []),
  ];
}

function steps({ locale }: About, { steps: all, delivery }: CommitmentView): ReportBlock[] {
  const t = translator(locale, "report");
  if (all.length === 0) {
    return delivery.progress === null
      ? []
      : [paragraph(t("commitment.progress", { value: t("charts.percent", { value: delivery.progress }) }))];
  }
  const items = all.map(({ title, completedOn }) => {
    const state = completedOn
      ? t("commitment.stepDone", { date: formatDate(locale, completedOn, "medium") })
      : t("commitment.stepOpen");
    return line(t("commitment.step", { title: title[locale], state }));
  });
  return [
    paragraph(t("commitment.steps", { done: delivery.stepsDone, total: delivery.stepsTotal })),
    { kind: "list", items },
  ];
}

function criteria({ locale }: About, commitment: CommitmentView): ReportBlock[] {
  const t = translator(locale, "report");
  return commitment.criteria.map((one) => paragraph(t("commitment.criteria", { text: one[locale] }), [], true));
}

function evidence({ locale, notes }: About, { evidence: summary, evidenceItems }: CommitmentView): ReportBlock[] {
  const t = translator(locale, "report");
  const absence = summary.checkedUpTo
    ? t("commitment.none", { date: formatDate(locale, summary.checkedUpTo, "long") })
    : t("commitment.unchecked");
  const items = evidenceItems.map((item) => ({
    label: eventDate(locale, item.on, item.precision),
    ...line(evidenceWords(locale, item), [notes.evidence(item)]),
  }));
  return [
    ...(summary.count === 0 ? [paragraph(absence)] : []),
    ...(items.length > 0 ? [{ kind: "dated-list" as const, items }] : []),
  ];
}

function evidenceWords(locale: Locale, { relation, shows, why }: EvidenceItem): string {
  const t = translator(locale, "report");
  const shown = t("commitment.relation", {
    relation: translator(locale, "states")(`relation.${relation}`),
    text: shows[locale],
  });
  if (!why) return shown;
  if (relation === "does-not-count") return t("commitment.whyNot", { text: shown, why: why[locale] });
  return [shown, why[locale]].join(locale === "ja" ? "" : " ");
}

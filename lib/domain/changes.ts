import { Temporal } from "temporal-polyfill";
import { happenedBy } from "@/lib/domain/as-of";
import { CHANGE_KINDS, type Change, type ChangeKind, type ChangesBetween, type Transition } from "@/lib/domain/change";
import { addDays, daysBetween } from "@/lib/domain/dates";
import { standing } from "@/lib/domain/delivery";
import { counts } from "@/lib/domain/evidence-summary";
import type { AgreementRecord, Assessment, IsoDate } from "@/lib/domain/record";
import { todayIn, zonesOf } from "@/lib/domain/today";
import { sumOfTotals, totalsOf } from "@/lib/domain/totals";
import type { AgreementView, CommitmentView, Totals } from "@/lib/domain/view";

/** An agreement's record and how it stood on any day. */
export type Life = { record: AgreementRecord; on: (day: IsoDate) => AgreementView };

type Within = (day: IsoDate) => boolean;

/**
 * The stretches of days, each with its first and last, over which no rule, signing
 * or delivery changed: within one only the calendar moves, so its last day tells all of it.
 */
function stretches({ record }: Life, from: IsoDate, to: IsoDate): { first: IsoDate; last: IsoDate }[] {
  const standingOnes = record.assessments.filter((one) => one.withdrawn === null && one.party === null);
  const everDelivered = new Set(standingOnes.filter((one) => one.state === "delivered").map((one) => one.commitment));
  const turns = [
    record.agreement.signing.on,
    ...record.extensions.flatMap((one) => (one.withdrawn ? [] : [one.agreedOn])),
    ...standingOnes.filter((one) => everDelivered.has(one.commitment)).map((one) => one.effectiveOn),
  ];
  const first = addDays(from, 1);
  const starts = [...new Set([first, ...turns.filter((day) => day > first && day <= to)])].sort();
  return starts.map((start, i) => ({ first: start, last: addDays(starts[i + 1] ?? addDays(to, 1), -1) }));
}

const oneDate = ({ deadline }: CommitmentView) => (deadline.rule.kind === "recurring" ? null : deadline.dueOn);

/** What the calendar and the extensions did to one commitment within a stretch; `was` is how it stood the day before. */
function calendarChanges(
  now: CommitmentView,
  was: CommitmentView | undefined,
  first: IsoDate,
  last: IsoDate,
): Change[] {
  const about = { agreement: now.agreement, refs: [now.ref] };
  const recurring = now.deadline.rule.kind === "recurring";
  const dues = recurring ? now.deadline.occurrences : now.deadline.dueOn ? [now.deadline.dueOn] : [];
  const fell = dues.filter((on) => on >= first && on <= last);
  const dueOn = now.deadline.dueOn;
  const passes = now.schedule.state === "passed" && !(was?.schedule.state === "passed" && was.deadline.dueOn === dueOn);
  const after = passes && dueOn ? addDays(dueOn, 1) : null;
  return [
    ...fell.map((on): Change => ({ kind: "fell-due", on, ...about, recurring })),
    ...(after && dueOn ? [{ kind: "passed" as const, on: after > first ? after : first, ...about, dueOn }] : []),
    ...now.extensions
      .filter((one) => one.agreedOn === first)
      .map(({ id }): Change => {
        const moved = { wasDue: was ? oneDate(was) : null, dueOn: oneDate(now) };
        return { kind: "extended", on: first, ...about, id, ...moved };
      }),
  ];
}

/** Every change of judgement among assessments of one commitment, of the whole or of one party. */
function transitions(assessments: readonly Assessment[], within: Within): ({ on: IsoDate } & Transition)[] {
  const days = [...new Set(assessments.map((one) => one.effectiveOn).filter(within))].sort();
  return days.flatMap((on) => {
    const now = standing(assessments.filter((one) => one.effectiveOn <= on));
    const was = standing(assessments.filter((one) => one.effectiveOn < on));
    return now ? [{ on, from: was?.state ?? "not-assessed", to: now.state, disputed: now.disputed }] : [];
  });
}

function judgements(record: AgreementRecord, ref: string, within: Within, view: Life["on"]): Change[] {
  const about = { agreement: record.agreement.slug, refs: [ref] };
  const own = record.assessments.filter((one) => one.commitment === ref && one.withdrawn === null);
  const whole = transitions(
    own.filter((one) => one.party === null),
    within,
  ).map((one): Change => {
    if (one.to !== "delivered" || one.from === "delivered") return { kind: "assessed", ...about, ...one };
    const commitment = view(one.on).commitments.find((other) => other.ref === ref);
    const dueOn = commitment ? oneDate(commitment) : null;
    return { kind: "delivered", ...about, ...one, days: dueOn === null ? null : daysBetween(one.on, dueOn) };
  });
  const shares = record.agreement.parties.flatMap(({ code }) =>
    transitions(
      own.filter((one) => one.party === code),
      within,
    ).map((one): Change => ({ kind: "assessed-party", ...about, ...one, party: code })),
  );
  return [...whole, ...shares];
}

/** What was withdrawn, on the day it was where the day ends last; whoever asks `knownOn` an earlier day sees none of it. */
function withdrawals(
  { agreement, evidence, assessments, extensions, checks }: AgreementRecord,
  within: Within,
): Change[] {
  const zones = zonesOf(agreement);
  const all = [
    ...evidence.map((one) => ({ ...one, subject: "evidence" as const, refs: one.relations.map((r) => r.commitment) })),
    ...assessments.map((one) => ({ ...one, subject: "assessment" as const, refs: [one.commitment] })),
    ...extensions.map((one) => ({ ...one, subject: "extension" as const, refs: [one.commitment] })),
    ...checks.map((one) => ({ ...one, subject: "check" as const, refs: one.commitment ? [one.commitment] : [] })),
  ];
  return all.flatMap(({ subject, id, refs, withdrawn }): Change[] => {
    const on = withdrawn ? todayIn(zones, Temporal.Instant.from(withdrawn.at)) : null;
    if (!withdrawn || !on || !within(on)) return [];
    return [{ kind: "withdrawn", on, agreement: agreement.slug, refs, subject, id, reason: withdrawn.reason }];
  });
}

function datedChanges({ agreement, steps, evidence, checks }: AgreementRecord, within: Within): Change[] {
  const slug = agreement.slug;
  const signed = within(agreement.signing.on) ? [agreement.signing.on] : [];
  return [
    ...signed.map((on): Change => ({ kind: "signed", on, agreement: slug, refs: [] })),
    ...steps.flatMap(({ id, commitment, title, completedOn: on }): Change[] =>
      on && within(on) ? [{ kind: "step-completed", on, agreement: slug, refs: [commitment], id, title }] : [],
    ),
    ...evidence
      .filter((item) => item.withdrawn === null && within(happenedBy(item)))
      .map(
        ({ id, on, precision, relations, publisher, url, label, shows }): Change => ({
          kind: "evidence",
          on: happenedBy({ on, precision }),
          agreement: slug,
          refs: relations.map((one) => one.commitment),
          id,
          happened: on,
          precision,
          counting: relations.some((one) => counts(one.relation)),
          publisher,
          url,
          shows: label ?? shows,
        }),
      ),
    ...checks
      .filter((check) => check.withdrawn === null && within(check.on))
      .map(({ id, on, upTo, commitment }): Change => {
        return { kind: "checked", on, agreement: slug, refs: commitment ? [commitment] : [], id, upTo };
      }),
  ];
}

function changesOf(life: Life, from: IsoDate, to: IsoDate): Change[] {
  const { record, on: view } = life;
  // Before its signing an agreement is on no page, so nothing of it changes there.
  const begins = record.agreement.signing.on;
  const within: Within = (day) => day > from && day <= to && day >= begins;
  const byCalendar = stretches(life, from, to)
    .filter(({ last }) => last >= begins)
    .flatMap(({ first, last }) => {
      const before = view(addDays(first, -1));
      const known = before.signed ? before.commitments : [];
      return view(last).commitments.flatMap((now) =>
        calendarChanges(
          now,
          known.find(({ ref }) => ref === now.ref),
          first,
          last,
        ),
      );
    });
  const judged = record.commitments.flatMap(({ ref }) => judgements(record, ref, within, view));
  return [...byCalendar, ...judged, ...withdrawals(record, within), ...datedChanges(record, within)];
}

function place(change: Change): string {
  const id = "id" in change ? change.id.padStart(6, "0") : "";
  return `${change.agreement} ${String(CHANGE_KINDS.indexOf(change.kind)).padStart(2, "0")} ${change.refs.join()} ${id}`;
}

/** What changed in one agreement between two days, in order, and how it stood on both. */
export type LifeChanges = { changes: { change: Change; place: string }[]; before: Totals; after: Totals };

/** The changes of one agreement after the day `from`, up to and including `to` (`from` <= `to`). */
export function lifeChanges(life: Life, from: IsoDate, to: IsoDate): LifeChanges {
  const totals = (view: AgreementView) => totalsOf(view.signed ? view.commitments : []);
  const changes = (from < to ? changesOf(life, from, to) : []).map((change) => ({ change, place: place(change) }));
  return { changes: changes.sort(latestFirst), before: totals(life.on(from)), after: totals(life.on(to)) };
}

function latestFirst(a: LifeChanges["changes"][number], b: LifeChanges["changes"][number]): number {
  if (a.change.on !== b.change.on) return a.change.on > b.change.on ? -1 : 1;
  return a.place < b.place ? -1 : 1;
}

/** The changes of several agreements as one. */
export function joinedChanges(lives: readonly LifeChanges[], from: IsoDate, to: IsoDate): ChangesBetween {
  const changes = lives.flatMap((life) => life.changes).sort(latestFirst);
  const counts = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, 0])) as Record<ChangeKind, number>;
  for (const { change } of changes) counts[change.kind] += 1;
  return {
    from,
    to,
    changes: changes.map(({ change }) => change),
    counts,
    before: sumOfTotals(lives.map(({ before }) => before)),
    after: sumOfTotals(lives.map(({ after }) => after)),
  };
}

/**
 * What changed after the day `from`, up to and including `to` (`from` <= `to`), from how each
 * agreement stood on the days in question. Pure, and additive: the changes from a to c are those
 * from a to b and those from b to c.
 */
export function changesBetween(lives: readonly Life[], from: IsoDate, to: IsoDate): ChangesBetween {
  const own = lives.map((life) => lifeChanges(life, from, to));
  return joinedChanges(own, from, to);
}

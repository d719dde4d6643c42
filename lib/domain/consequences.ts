import type { DeliveryState, IsoDate, ScheduleState, Text } from "@/lib/domain/record";
import { DELIVERY_STATES, SCHEDULE_STATES } from "@/lib/domain/record";
import type { AgreementView, CommitmentView, Schedule } from "@/lib/domain/view";

type About = { ref: string; title: Text };
type Moved<T> = { from: T; to: T };
export type JudgedAs = { state: DeliveryState; disputed: boolean };

/** One thing that readers will see differently. Of `total`, `of` is the number of commitments afterwards. */
export type Consequence =
  | ({ kind: "due" } & About & Moved<IsoDate | null>)
  | ({ kind: "delivery" } & About & Moved<JudgedAs>)
  | ({ kind: "share"; party: string } & About & Moved<JudgedAs | null>)
  | ({ kind: "progress" } & About & Moved<number | null>)
  | ({ kind: "schedule" } & About & Moved<ScheduleState>)
  | ({ kind: "evidence" } & About & Moved<number>)
  | ({ kind: "checked" } & About & Moved<IsoDate | null>)
  | ({ kind: "commitment-added"; dueOn: IsoDate | null } & About & Pick<Schedule, "state" | "days">)
  | ({ kind: "delivery-total"; state: DeliveryState; of: number } & Moved<number>)
  | ({ kind: "schedule-total"; state: ScheduleState; of: number } & Moved<number>);

/**
 * What a change does to all that is shown of an agreement, from how it stands and how it would
 * stand on the same day: deadlines first, then delivery, progress, schedule and evidence of each
 * commitment, then the totals. Deadlines depend on nothing outside their own agreement (its
 * signing date, parties' holidays and rules), so no other agreement can move.
 */
export function consequences(before: AgreementView, after: AgreementView): Consequence[] {
  const stood = new Map(before.commitments.map((commitment) => [commitment.ref, commitment]));
  const ofEach = after.commitments.map((now) => {
    const was = stood.get(now.ref);
    return was ? between(was, now) : [added(now)];
  });
  const due = ofEach.flat().filter(({ kind }) => kind === "due");
  return [...due, ...ofEach.flat().filter(({ kind }) => kind !== "due"), ...totals(before, after)];
}

function added({ ref, title, deadline, schedule: { state, days } }: CommitmentView): Consequence {
  return { kind: "commitment-added", ref, title, dueOn: deadline.dueOn, state, days };
}

const judged = ({ state, disputed }: JudgedAs): JudgedAs => ({ state, disputed });
const same = (one: JudgedAs | null, other: JudgedAs | null) =>
  one?.state === other?.state && one?.disputed === other?.disputed;

function between(was: CommitmentView, now: CommitmentView): Consequence[] {
  const about = { ref: now.ref, title: now.title };
  const found: Consequence[] = [];
  const note = <K extends Consequence["kind"], T>(kind: K, from: T, to: T, equal = from === to) => {
    if (!equal) found.push({ kind, ...about, from, to } as unknown as Consequence);
  };
  note("due", was.deadline.dueOn, now.deadline.dueOn);
  note("delivery", judged(was.delivery), judged(now.delivery), same(was.delivery, now.delivery));
  found.push(...shares(was, now));
  note("progress", was.delivery.progress, now.delivery.progress);
  note("schedule", was.schedule.state, now.schedule.state);
  note("evidence", was.evidence.count, now.evidence.count);
  note("checked", was.evidence.checkedUpTo, now.evidence.checkedUpTo);
  return found;
}

function shares(was: CommitmentView, now: CommitmentView): Consequence[] {
  const of = ({ delivery }: CommitmentView, code: string) => {
    const share = delivery.byParty.find(({ party }) => party === code);
    return share ? judged(share) : null;
  };
  const codes = new Set([...was.delivery.byParty, ...now.delivery.byParty].map(({ party }) => party));
  return [...codes].flatMap((party): Consequence[] => {
    const [from, to] = [of(was, party), of(now, party)];
    return same(from, to) ? [] : [{ kind: "share", ref: now.ref, title: now.title, party, from, to }];
  });
}

function totals({ totals: was }: AgreementView, { totals: now }: AgreementView): Consequence[] {
  const of = now.commitments;
  return [
    ...DELIVERY_STATES.filter((state) => was.byDelivery[state] !== now.byDelivery[state]).map(
      (state): Consequence => ({
        ...{ kind: "delivery-total", state, of },
        ...{ from: was.byDelivery[state], to: now.byDelivery[state] },
      }),
    ),
    ...SCHEDULE_STATES.filter((state) => was.bySchedule[state] !== now.bySchedule[state]).map(
      (state): Consequence => ({
        ...{ kind: "schedule-total", state, of },
        ...{ from: was.bySchedule[state], to: now.bySchedule[state] },
      }),
    ),
  ];
}

import type { ReactNode } from "react";
import type { DeliveryState, ScheduleState } from "@/lib/domain/record";
import { DELIVERY_TONE, SCHEDULE_TONE, type Tone } from "@/lib/domain/tone";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const ring = <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />;
const dashedRing = (
  <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.4 1.53" />
);
const disc = <circle cx="8" cy="8" r="7" fill="currentColor" />;
const stroke = { fill: "none", stroke: "currentColor", strokeWidth: 1.5 } as const;
const onDisc = { fill: "none", stroke: "var(--color-paper)", strokeWidth: 1.75 } as const;
const pole = <path d="M3.5 1.5v13" {...stroke} />;

const DELIVERY_SHAPE: Record<DeliveryState, ReactNode> = {
  "not-assessed": (
    <>
      {ring}
      <path d="M5.25 8h5.5" {...stroke} />
    </>
  ),
  "no-evidence": (
    <>
      {dashedRing}
      <path d="M4.4 8.6 8.6 4.4M5.2 10.8l5.6-5.6M7.4 11.6l4.2-4.2" {...stroke} strokeWidth={1} />
    </>
  ),
  "not-started": ring,
  underway: (
    <>
      {ring}
      <path d="M8 8V3.5A4.5 4.5 0 0 1 12.5 8Z" fill="currentColor" />
    </>
  ),
  substantial: (
    <>
      {ring}
      <path d="M8 8V3.5A4.5 4.5 0 1 1 3.5 8Z" fill="currentColor" />
    </>
  ),
  delivered: (
    <>
      {disc}
      <path d="m4.75 8.25 2.25 2.25 4.25-4.75" {...onDisc} />
    </>
  ),
  continuing: (
    <>
      {ring}
      <circle cx="8" cy="8" r="3" fill="currentColor" />
    </>
  ),
  "not-delivered": (
    <>
      {disc}
      <path d="m5.5 5.5 5 5m0-5-5 5" {...onDisc} />
    </>
  ),
  superseded: (
    <>
      {ring}
      <path d="M4.75 8h6M8.5 5.5 11 8l-2.5 2.5" {...stroke} />
    </>
  ),
};

/** Underway with its attribution open: the quarter is hatched and the ring broken. */
const disputedShape = (
  <>
    {dashedRing}
    <path d="M8 8V3.5A4.5 4.5 0 0 1 12.5 8Z" {...stroke} strokeWidth={1} />
    <path d="m8.6 6 2.2-1.2M8.6 7.6l3.4-1.9" {...stroke} strokeWidth={1} />
  </>
);

const SCHEDULE_SHAPE: Record<ScheduleState, ReactNode> = {
  "no-deadline": <path d="M3.5 8h9" {...stroke} />,
  "awaiting-trigger": (
    <>
      <circle cx="3" cy="8" r="1.25" fill="currentColor" />
      <circle cx="8" cy="8" r="1.25" fill="currentColor" />
      <circle cx="13" cy="8" r="1.25" fill="currentColor" />
    </>
  ),
  upcoming: (
    <>
      {pole}
      <path d="M3.5 2.25h8.75v6H3.5" {...stroke} />
    </>
  ),
  "due-soon": (
    <>
      {pole}
      <path d="M3.5 2.25h8.75v6H3.5M12.25 2.25v6l-8.75-6" {...stroke} />
      <path d="M3.5 2.25v6h8.75Z" fill="currentColor" />
    </>
  ),
  "due-today": (
    <>
      {ring}
      <path d="M8 4v4.25l2.75 1.75" {...stroke} />
    </>
  ),
  passed: (
    <>
      {pole}
      <path d="M3.5 1.5h9.25v7.5H3.5Z" fill="currentColor" />
    </>
  ),
  "met-on-time": (
    <>
      {pole}
      <path d="m6 5.5 2.25 2.25L13 2.75" {...stroke} strokeWidth={2} />
    </>
  ),
  "met-late": (
    <>
      {pole}
      <path d="m6 5.5 2.25 2.25L13 2.75M6 12.5h6.5" {...stroke} strokeWidth={2} />
    </>
  ),
};

function Mark({ shape, tone }: { shape: ReactNode; tone: Tone }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false" className={`tone-${tone}`} width="16" height="16">
      {shape}
    </svg>
  );
}

/** The shape of a delivery state, without its word; use it only beside the word. */
export function DeliveryMark({ state, disputed = false }: { state: DeliveryState; disputed?: boolean }) {
  const shape = disputed && state === "underway" ? disputedShape : DELIVERY_SHAPE[state];
  return <Mark shape={shape} tone={DELIVERY_TONE[state]} />;
}

/** The shape of a schedule state, without its word; use it only beside the word. */
export function ScheduleMark({ state }: { state: ScheduleState }) {
  return <Mark shape={SCHEDULE_SHAPE[state]} tone={SCHEDULE_TONE[state]} />;
}

type DeliveryLabelProps = { locale: Locale; state: DeliveryState; disputed?: boolean };

/** A delivery state as shape, word and colour; "attribution disputed" is said in words. */
export function DeliveryLabel({ locale, state, disputed = false }: DeliveryLabelProps) {
  const t = translator(locale, "states");
  return (
    <span className="state">
      <DeliveryMark state={state} disputed={disputed} />
      <span>
        {t(`delivery.${state}`)}
        {disputed ? <span className="quiet"> · {t("disputed")}</span> : null}
      </span>
    </span>
  );
}

type ScheduleLabelProps = { locale: Locale; state: ScheduleState; children?: ReactNode };

/** A schedule state as shape, word and colour. `children` replaces the word ("208 days past"). */
export function ScheduleLabel({ locale, state, children }: ScheduleLabelProps) {
  const tone = SCHEDULE_TONE[state];
  const t = translator(locale, "states");
  return (
    <span className={`state tone-${tone}`}>
      <ScheduleMark state={state} />
      <span className={tone === "muted" ? undefined : "font-semibold"}>{children ?? t(`schedule.${state}`)}</span>
    </span>
  );
}

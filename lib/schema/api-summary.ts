import { z } from "zod";
import { GROUPINGS } from "@/lib/domain/charts/delivery-groups";
import { FRESHNESS_BANDS } from "@/lib/domain/charts/freshness-chart";
import { DELIVERY_STATES, SCHEDULE_STATES } from "@/lib/domain/record";
import { totals } from "@/lib/schema/api-agreement";
import { head } from "@/lib/schema/api-answers";
import { count, day, params, text } from "@/lib/schema/api-deadline";

/** The numbers behind the charts, as the read API answers them. */

const finding = z.strictObject({ code: z.string(), params });
const named = { agreement: z.string(), ref: z.string(), title: text };
const percent = z.int().min(0).max(100).nullable();
const otherwise = z
  .enum(["passed", "ahead"])
  .nullable()
  .meta({ description: "Where it would stand if a disputed delivery was none." });
const deliveryBars = z.array(z.strictObject({ state: z.enum(DELIVERY_STATES), count, disputed: count }));

export const apiSummaryAnswer = z.strictObject({
  ...head,
  agreement: z.string().nullable().meta({ description: "The one agreement asked for; null for several or all." }),
  totals,
  delivery: z.strictObject({ total: count, bars: deliveryBars, finding }),
  groups: z
    .strictObject({
      by: z.enum(GROUPINGS),
      groups: z.array(z.strictObject({ key: z.string(), title: text, total: count, bars: deliveryBars })),
    })
    .meta({ description: "Delivery by theme, party or agreement. A commitment of two parties stands under both." }),
  progress: z.strictObject({
    rows: z.array(
      z.strictObject({
        ...named,
        state: z.enum(DELIVERY_STATES),
        disputed: z.boolean(),
        schedule: z.enum(SCHEDULE_STATES),
        progress: percent,
        stepsDone: count,
        stepsTotal: count,
        timeUsed: percent,
        otherwise,
      }),
    ),
    finding,
  }),
  burnUp: z
    .strictObject({
      day,
      total: count,
      dated: count,
      recurring: count,
      points: z.array(
        z.strictObject({ on: day, due: count, deliveredLow: count.nullable(), deliveredHigh: count.nullable() }),
      ),
      finding,
    })
    .meta({ description: "Commitments due and delivered by the end of each day; disputed deliveries make the range." }),
  schedule: z.strictObject({
    total: count,
    dated: count,
    bars: z.array(z.strictObject({ state: z.enum(SCHEDULE_STATES), count })),
    finding,
  }),
  dated: z
    .array(
      z.strictObject({
        ...named,
        state: z.enum(SCHEDULE_STATES),
        otherwise,
        dueOn: day,
        days: z.int(),
      }),
    )
    .meta({ description: "Days to each date, negative after it; once met, from delivery to the date." }),
  evidence: z.strictObject({
    months: z.array(z.strictObject({ month: z.string(), counting: count, other: count, updates: count })),
    undated: count,
    total: count,
    updates: count,
    stalest: z.array(z.strictObject({ ...named, lastOn: day.nullable(), days: z.int() })),
    finding,
  }),
  freshness: z.strictObject({
    total: count,
    bars: z.array(z.strictObject({ band: z.enum(FRESHNESS_BANDS), count })),
    rows: z.array(
      z.strictObject({
        ...named,
        checkedOn: day.nullable(),
        checkedUpTo: day.nullable(),
        days: z.int().nullable(),
        band: z.enum(FRESHNESS_BANDS),
      }),
    ),
    finding,
  }),
});

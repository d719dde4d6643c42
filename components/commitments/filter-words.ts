import type { FacetName } from "@/lib/domain/filter-terms";
import type { DeliveryState, ScheduleState, Text } from "@/lib/domain/record";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What the record calls agreements, parties and themes. */
export type Names = Record<"agreement" | "party" | "theme", Record<string, Text>>;

/** A choice in words: the state's word, or the name the record gives; the value itself where it has none. */
export function choiceWords(locale: Locale, names: Names, facet: FacetName, value: string): string {
  const states = translator(locale, "states");
  if (facet === "delivery") return states(`delivery.${value as DeliveryState}`);
  if (facet === "schedule") return states(`schedule.${value as ScheduleState}`);
  return (Object.hasOwn(names[facet], value) ? names[facet][value]?.[locale] : null) ?? value;
}

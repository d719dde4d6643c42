import { z } from "zod";
import type { FormState } from "@/lib/domain/form-state";

/** What the button "use what the record says" sends: a field and what the record has for it. */
const Adopt = z.object({ field: z.string().max(80), values: z.array(z.string().max(20_000)).max(500) });

/**
 * After a collision: what was typed, with one field replaced by what the record says now; null
 * when no such button was pressed. It changes the form alone, so its contents need no trust.
 */
export function adoptedValues(values: FormState["values"]): FormState["values"] | null {
  const { adopt, ...typed } = values;
  if (!adopt?.[0]) return null;
  const given = Adopt.safeParse(parsed(adopt[0]));
  return given.success ? { ...typed, [given.data.field]: given.data.values } : typed;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

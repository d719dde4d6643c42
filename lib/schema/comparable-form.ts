import { z } from "zod";
import type { LinkComparableInput } from "@/lib/schema/commands/link-comparable";
import { localeField, versionField, wordsField } from "@/lib/schema/form-fields";

/** Marking a commitment of another agreement, chosen as `agreement/ref`, as comparable, or taking the mark back. */
export const LinkComparableForm = z
  .object({
    locale: localeField,
    agreement: z.string().min(1).max(200),
    commitment: z.string().min(1).max(200),
    version: versionField,
    other: z.string("required").regex(/^[^/]{1,80}\/[^/]{1,32}$/, "required"),
    link: z.enum(["add", "remove"], "required"),
    reason: wordsField,
  })
  .transform(({ other, link, ...form }): LinkComparableInput & { locale: "en" | "ja" } => {
    const [agreement = "", commitment = ""] = other.split("/");
    return { ...form, other: { agreement, commitment }, link: link === "add" };
  });

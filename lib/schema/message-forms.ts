import { z } from "zod";
import { localeField } from "@/lib/schema/form-fields";

/** Asks for a message to be sent again. */
export const SendAgainForm = z.object({ locale: localeField, message: z.string().min(1).max(100) });

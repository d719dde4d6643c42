import { z } from "zod";
import { lineField, localeField } from "@/lib/schema/form-fields";

/** Length and nothing else: composition rules make passwords worse (NIST SP 800-63B, 3.1.1). */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

const emailField = z
  .string("required")
  .trim()
  .toLowerCase()
  .min(1, "required")
  .max(254, "too-long")
  .pipe(z.email("not-an-email"));
const newPassword = z.string("required").min(PASSWORD_MIN, "password-short").max(PASSWORD_MAX, "password-long");

/** A new account: set-up page and `tracker user:create`. */
export const NewAccount = z.object({ name: lineField, email: emailField, password: newPassword });
export type NewAccount = z.infer<typeof NewAccount>;

export const SetupForm = NewAccount.extend({ locale: localeField, token: z.string().min(1).max(200) });
export type SetupForm = z.infer<typeof SetupForm>;

/** Only presence is checked, so that a refusal never tells how passwords are made. */
export const SignInForm = z.object({
  locale: localeField,
  email: z.string("required").trim().toLowerCase().min(1, "required").max(254, "too-long"),
  password: z.string("required").min(1, "required").max(PASSWORD_MAX, "password-long"),
  next: z.string().max(500).optional(),
});
export type SignInForm = z.infer<typeof SignInForm>;

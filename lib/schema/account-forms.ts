import { z } from "zod";
import { ACCOUNT_ROLES } from "@/lib/domain/permissions";
import { SCOPES } from "@/lib/domain/scopes";
import { lineField, localeField, manyField } from "@/lib/schema/form-fields";

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

export const CodeForm = z.object({
  locale: localeField,
  code: z.string("required").trim().min(1, "required").max(40, "too-long"),
  next: z.string().max(500).optional(),
});

export const ProviderForm = z.object({ locale: localeField, next: z.string().max(500).optional() });

export const ForgottenForm = z.object({ locale: localeField, email: emailField });

export const NewPasswordForm = z.object({
  locale: localeField,
  token: z.string().min(1).max(200),
  password: newPassword,
});

const idField = z.string().min(1).max(100);
const roleField = z.enum(ACCOUNT_ROLES, "required");
const languageField = z.enum(["en", "ja"], "required");

export const InviteForm = z.object({
  locale: localeField,
  name: lineField,
  email: emailField,
  role: roleField,
  language: languageField,
});
export const PersonForm = z.object({ locale: localeField, id: idField });
export const RoleForm = PersonForm.extend({ role: roleField });
export const DeactivateForm = PersonForm.extend({
  reason: lineField,
  confirmed: z.literal("yes", "confirm-required"),
});

export const ProfileForm = z.object({ locale: localeField, name: lineField, language: languageField });
export const PasswordForm = z.object({
  locale: localeField,
  password: z.string("required").min(1, "required").max(PASSWORD_MAX, "password-long"),
  newPassword,
});
export const ConfirmForm = PasswordForm.omit({ newPassword: true });
export const ItemForm = z.object({ locale: localeField, id: idField });
export const NamedItemForm = ItemForm.extend({ name: lineField });
export const TokenForm = z.object({
  locale: localeField,
  name: lineField.pipe(z.string().max(80, "too-long")),
  scopes: manyField.pipe(z.array(z.enum(SCOPES)).min(1, "scope-required")),
  days: z.enum(["7", "30", "90", "365"], "required").transform(Number),
});
export const OwnForm = z.object({ locale: localeField });

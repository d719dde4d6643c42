import type { z } from "zod";
import { eraseAddress } from "@/lib/commands/following/erase-address";
import { editPages } from "@/lib/paths";
import type { EraseAddressForm } from "@/lib/schema/follow-forms";
import type { Sender } from "@/lib/web/account-action";
import type { Accepted, Refused } from "@/lib/web/form-answer";

/** An administrator erases a reader's address at its owner's request. The answer does not tell whether it was here. */
export async function eraseAtRequest(
  { email }: z.output<typeof EraseAddressForm>,
  { actor, locale }: Sender,
): Promise<Accepted | Refused> {
  const result = await eraseAddress(actor, email);
  if (!result.ok) return { ok: false, problems: [{ field: "form", code: result.code }] };
  return { ok: true, to: editPages.followers(locale, { done: "erased" }) };
}

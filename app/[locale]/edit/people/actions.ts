"use server";

import { changeRole, deactivate, dropCodes, invite, newLink, reactivate } from "@/lib/auth/people";
import { editPages } from "@/lib/paths";
import { DeactivateForm, InviteForm, PersonForm, RoleForm } from "@/lib/schema/account-forms";
import { accountAction } from "@/lib/web/account-action";
import { answerPerson, showLink } from "@/lib/web/people-answers";

const right = "manage-accounts";

export const inviteAction = accountAction(right, InviteForm, async ({ language, ...person }, { actor, locale }) =>
  showLink(
    locale,
    await invite(actor, { name: person.name, email: person.email, role: person.role, locale: language }),
  ),
);

export const newLinkAction = accountAction(right, PersonForm, async ({ id }, { actor, locale }) =>
  showLink(locale, await newLink(actor, id)),
);

export const roleAction = accountAction(right, RoleForm, async ({ id, role }, { actor, locale }) => {
  const own = id === actor.id && role !== "administrator";
  const to = own ? editPages.account(locale) : editPages.person(locale, id, { done: "role" });
  return answerPerson(locale, await changeRole(actor, id, role), "role", to);
});

export const deactivateAction = accountAction(right, DeactivateForm, async ({ id, reason }, { actor, locale }) =>
  answerPerson(
    locale,
    await deactivate(actor, id, reason),
    "form",
    editPages.person(locale, id, { done: "deactivated" }),
  ),
);

export const reactivateAction = accountAction(right, PersonForm, async ({ id }, { actor, locale }) =>
  answerPerson(locale, await reactivate(actor, id), "form", editPages.person(locale, id, { done: "reactivated" })),
);

export const dropCodesAction = accountAction(right, PersonForm, async ({ id }, { actor, locale }) =>
  answerPerson(locale, await dropCodes(actor, id), "form", editPages.person(locale, id, { done: "codes" })),
);

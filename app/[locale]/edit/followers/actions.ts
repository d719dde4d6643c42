"use server";

import { EraseAddressForm } from "@/lib/schema/follow-forms";
import { accountAction } from "@/lib/web/account-action";
import { eraseAtRequest } from "@/lib/web/following/erase";

export const eraseAddressAction = accountAction("manage-followers", EraseAddressForm, eraseAtRequest);

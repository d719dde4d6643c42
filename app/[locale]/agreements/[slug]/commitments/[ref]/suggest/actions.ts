"use server";

import { SuggestForm } from "@/lib/schema/suggest-form";
import { openAction } from "@/lib/web/action";
import { receiveSuggestion } from "@/lib/web/suggest";

export const suggestAction = openAction(SuggestForm, receiveSuggestion);

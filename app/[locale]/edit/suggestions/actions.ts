"use server";

import { acceptSuggestion, declineSuggestion } from "@/lib/commands/decide-suggestion";
import { AcceptSuggestionForm, DeclineSuggestionForm } from "@/lib/schema/suggestion-forms";
import { editorAction } from "@/lib/web/action";

export const acceptSuggestionAction = editorAction(AcceptSuggestionForm, acceptSuggestion);
export const declineSuggestionAction = editorAction(DeclineSuggestionForm, declineSuggestion);

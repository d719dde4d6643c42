"use server";

import { AcceptSuggestionForm, DeclineSuggestionForm } from "@/lib/schema/suggestion-forms";
import { editorAction } from "@/lib/web/action";
import { acceptAndAnswer, declineAndAnswer } from "@/lib/web/suggestion-answer";

export const acceptSuggestionAction = editorAction(AcceptSuggestionForm, acceptAndAnswer);
export const declineSuggestionAction = editorAction(DeclineSuggestionForm, declineAndAnswer);

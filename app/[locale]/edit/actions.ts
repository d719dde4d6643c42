"use server";

import { assess } from "@/lib/commands/assess";
import { recordCheck } from "@/lib/commands/record-check";
import { tickStep } from "@/lib/commands/tick-step";
import { AssessForm, CheckForm, TickStepForm } from "@/lib/schema/editing-forms";
import { editorAction } from "@/lib/web/action";

export const assessAction = editorAction(AssessForm, assess);
export const tickStepAction = editorAction(TickStepForm, tickStep);
export const checkAction = editorAction(CheckForm, recordCheck);

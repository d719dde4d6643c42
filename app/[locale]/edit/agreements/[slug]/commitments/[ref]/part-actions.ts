"use server";

import { addEvidence } from "@/lib/commands/add-evidence";
import { addStep } from "@/lib/commands/add-step";
import { editCommitment } from "@/lib/commands/edit-commitment";
import { editStep } from "@/lib/commands/edit-step";
import { extendDeadline } from "@/lib/commands/extend-deadline";
import { relateEvidence } from "@/lib/commands/relate-evidence";
import { supersede } from "@/lib/commands/supersede";
import { withdrawAssessment } from "@/lib/commands/withdraw-assessment";
import { withdrawCheck } from "@/lib/commands/withdraw-check";
import { withdrawEvidence } from "@/lib/commands/withdraw-evidence";
import { withdrawExtension } from "@/lib/commands/withdraw-extension";
import { AddStepForm, EditCommitmentForm, EditStepForm } from "@/lib/schema/record-forms/commitment";
import {
  AddEvidenceForm,
  ExtendForm,
  RelateForm,
  SupersedeForm,
  WithdrawAssessmentForm,
  WithdrawCheckForm,
  WithdrawEvidenceForm,
  WithdrawExtensionForm,
} from "@/lib/schema/record-forms/evidence";
import { editorAction } from "@/lib/web/action";
import { helpedAction } from "@/lib/web/helped-action";

export const editCommitmentAction = helpedAction(EditCommitmentForm, editCommitment);
export const addStepAction = editorAction(AddStepForm, addStep);
export const editStepAction = editorAction(EditStepForm, editStep);
export const addEvidenceAction = editorAction(AddEvidenceForm, addEvidence);
export const relateAction = editorAction(RelateForm, relateEvidence);
export const withdrawEvidenceAction = editorAction(WithdrawEvidenceForm, withdrawEvidence);
export const withdrawAssessmentAction = editorAction(WithdrawAssessmentForm, withdrawAssessment);
export const withdrawCheckAction = editorAction(WithdrawCheckForm, withdrawCheck);
export const extendAction = helpedAction(ExtendForm, extendDeadline);
export const withdrawExtensionAction = editorAction(WithdrawExtensionForm, withdrawExtension);
export const supersedeAction = editorAction(SupersedeForm, supersede);

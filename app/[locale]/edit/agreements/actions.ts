"use server";

import { createAgreement } from "@/lib/commands/create-agreement";
import { createCommitment } from "@/lib/commands/create-commitment";
import { editAgreement } from "@/lib/commands/edit-agreement";
import { linkAgreements } from "@/lib/commands/link-agreements";
import { CreateAgreementForm, EditAgreementForm, LinkForm } from "@/lib/schema/record-forms/agreement";
import { CreateCommitmentForm } from "@/lib/schema/record-forms/commitment";
import { editorAction } from "@/lib/web/action";
import { helpedAction } from "@/lib/web/helped-action";

export const createAgreementAction = helpedAction(CreateAgreementForm, createAgreement);
export const editAgreementAction = helpedAction(EditAgreementForm, editAgreement);
export const linkAction = editorAction(LinkForm, linkAgreements);
export const createCommitmentAction = helpedAction(CreateCommitmentForm, createCommitment);

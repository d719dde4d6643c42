"use server";

import { commentOnProposal } from "@/lib/commands/proposals/comment";
import { sendBackProposal } from "@/lib/commands/proposals/send-back";
import { withdrawProposal } from "@/lib/commands/proposals/withdraw";
import { setPublishing } from "@/lib/commands/set-publishing";
import { ApproveForm, CommentForm, PublishingForm, SendBackForm, WithdrawForm } from "@/lib/schema/review-forms";
import { reviewAction } from "@/lib/web/action";
import { deciding, reviewing } from "@/lib/web/review-form";
import { approveAndAnswer } from "@/lib/web/suggestion-answer";

export const approveAction = reviewAction(ApproveForm, reviewing("approved", approveAndAnswer));
export const sendBackAction = reviewAction(SendBackForm, reviewing("sent-back", sendBackProposal));
export const withdrawAction = reviewAction(WithdrawForm, reviewing("withdrawn", withdrawProposal));
export const commentAction = reviewAction(CommentForm, reviewing("commented", commentOnProposal));
export const publishingAction = reviewAction(PublishingForm, deciding(setPublishing));

import { z } from "zod";
import { PUBLISHING_MODES } from "@/lib/domain/proposal";
import { localeField, optionalWords, versionField, wordsField } from "@/lib/schema/form-fields";

/** The forms of a proposal's page and of how an agreement publishes: fields of a browser in, inputs of the commands out. */

/** Names one drawing of the page, so that sending the same form twice does nothing twice. */
const once = z.string().max(80).optional();
const proposal = { locale: localeField, once, proposal: versionField };
const standing = { ...proposal, proposalVersion: versionField };

/** `version` is that of the record, as in every form that writes to it. */
export const ApproveForm = z
  .object({ ...standing, version: versionField, comment: optionalWords })
  .transform(({ proposalVersion, version, ...form }) => ({
    ...form,
    version: proposalVersion,
    recordVersion: version,
  }));

export const SendBackForm = z
  .object({ ...standing, reason: wordsField })
  .transform(({ proposalVersion: version, ...form }) => ({ ...form, version }));

export const WithdrawForm = z
  .object({ ...standing, reason: optionalWords })
  .transform(({ proposalVersion: version, ...form }) => ({ ...form, version }));

export const CommentForm = z.object({ ...proposal, comment: wordsField });

export const PublishingForm = z.object({
  locale: localeField,
  once,
  agreement: z.string().min(1).max(200),
  mode: z.enum(PUBLISHING_MODES, "required"),
  reason: wordsField,
});

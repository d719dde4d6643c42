import { z } from "zod";
import { PUBLISHING_MODES } from "@/lib/domain/proposal";
import { version } from "@/lib/schema/commands/target";
import { slug, words } from "@/lib/schema/text";

const id = z.int().min(1).max(2_147_483_647);

/** A proposal, and the version of it that the person deciding had before them. */
const standing = { proposal: id, version };

/** `recordVersion` is the version of the commitment or agreement that the reviewer had beside the proposal. */
export const ApproveProposalInput = z.object({
  ...standing,
  recordVersion: version,
  comment: words.nullable().default(null),
});
export type ApproveProposalInput = z.output<typeof ApproveProposalInput>;

/** What has to change before it can be approved. */
export const SendBackProposalInput = z.object({ ...standing, reason: words });
export type SendBackProposalInput = z.output<typeof SendBackProposalInput>;

/** Why it is taken back may be said. */
export const WithdrawProposalInput = z.object({ ...standing, reason: words.nullable().default(null) });
export type WithdrawProposalInput = z.output<typeof WithdrawProposalInput>;

/** A comment changes nothing that stands proposed, so it asks for no version. */
export const CommentOnProposalInput = z.object({ proposal: id, comment: words });
export type CommentOnProposalInput = z.output<typeof CommentOnProposalInput>;

/** How changes of an agreement are published from now on, and why. */
export const SetPublishingInput = z.object({ agreement: slug, mode: z.enum(PUBLISHING_MODES), reason: words });
export type SetPublishingInput = z.output<typeof SetPublishingInput>;

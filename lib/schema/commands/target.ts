import { z } from "zod";
import { ref, slug } from "@/lib/schema/text";

/** The version of what a form was drawn from. */
export const version = z.int().min(1).max(2_147_483_647);

/** Which commitment a command is about, and which version of it its author had before them. */
export const onCommitment = { agreement: slug, commitment: ref, version };

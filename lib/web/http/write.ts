import type { z } from "zod";
import type { Verb } from "@/lib/commands/verb";

/** One address of the write API. */
export type Write<Body extends z.ZodType = z.ZodType> = {
  method: "POST" | "PATCH";
  verb: Verb;
  body: Body;
  /** The member of the command under which the body goes, where it is not the command's own members. */
  under?: string;
  /** The command's member that the address's `{id}` fills in. */
  id?: string;
};

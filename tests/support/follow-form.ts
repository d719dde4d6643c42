import type { z } from "zod";
import { UNSENT } from "@/lib/domain/form-state";
import { FollowForm } from "@/lib/schema/follow-forms";
import { receiveFollow } from "@/lib/web/following/receive";
import { answerForm, type FormAnswer, type Runner } from "@/lib/web/form-answer";
import { type Fields, formOf, here } from "@/tests/support/sent-form";

const typed: Fields = {
  locale: "en",
  agreement: "sample",
  commitment: "01",
  email: "reader@example.org",
  how: "each-change",
  reminders: "yes",
  website: "",
};

/** Sends one of the forms about following as a browser does. */
export function send<S extends z.ZodType>(schema: S, run: Runner<z.output<S>>, fields: Fields): Promise<FormAnswer> {
  return answerForm(schema, run, UNSENT, formOf(fields), here);
}

/** Asks for letters about commitment 01 of the sample agreement, unless told otherwise, from a network address. */
export function follow(fields: Fields = {}, from = "198.51.100.7"): Promise<FormAnswer> {
  const sent = new Headers(here);
  sent.set("x-tracker-client-address", from);
  return send(FollowForm, (input, locale) => receiveFollow(input, locale, sent), { ...typed, ...fields });
}

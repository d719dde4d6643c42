import { toApiWorking } from "@/lib/formats/api-deadline";
import { deadlineAnswer } from "@/lib/queries/deadline";
import { deadlineQuery, readQuery } from "@/lib/schema/api-queries";
import { invalidQuery } from "@/lib/web/http/problem";
import { readRoute } from "@/lib/web/http/read-route";

/** Counts one period and shows its working and its other readings. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(async ({ query }) => {
  const asked = readQuery(deadlineQuery, query);
  if (asked.query === null) return invalidQuery(asked.problems);
  const answer = deadlineAnswer(asked.query);
  if ("problems" in answer) return invalidQuery(answer.problems);
  return { body: { rule: answer.deadline.rule, ...toApiWorking(answer.deadline) }, revision: null };
});

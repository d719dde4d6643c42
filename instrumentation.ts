import type { Instrumentation } from "next";

/** Writes down, once and under the number that its page shows, what could not be drawn or answered. */
export const onRequestError: Instrumentation.onRequestError = async (err, _request, { routePath, routeType }) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ log }, { isNews }] = await Promise.all([import("@/lib/observe/log"), import("@/lib/web/serving/told-once")]);
  if (isNews(err)) log().error({ err, route: routePath, part: routeType }, "could not be answered");
};

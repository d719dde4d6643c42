import { appUrl } from "@/lib/env";
import { readRoute } from "@/lib/web/http/read-route";
import { openApiDocument } from "@/lib/web/openapi/document";

let document: ReturnType<typeof openApiDocument> | undefined;

/** The description of this API for programs. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(async () => {
  document ??= openApiDocument(appUrl());
  return { body: document, revision: null };
});

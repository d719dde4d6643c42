import { agreementPackageJsonSchema } from "@/lib/schema/agreement-package";
import { readRoute } from "@/lib/web/http/read-route";

/** The JSON Schema of an agreement package, from the schema that the import uses. */
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readRoute(async () => ({
  body: agreementPackageJsonSchema(),
  revision: null,
  contentType: "application/schema+json",
}));

import { z } from "zod";
import { apiProblem } from "@/lib/schema/api-answers";
import { OPERATIONS, type Operation, type Parameter } from "@/lib/web/openapi/operations";
import { webhookItems } from "@/lib/web/openapi/webhook-items";
import { WRITE_OPERATIONS } from "@/lib/web/openapi/write-operations";
import { writeMethod } from "@/lib/web/openapi/write-paths";

type Json = Record<string, unknown>;

const REASONS = {
  400: "A value in the address cannot be used.",
  404: "The record has no such thing.",
  503: "The database does not answer.",
};
const ETAG = { ETag: { description: "Send it as If-None-Match to get 304.", schema: { type: "string" } } };

/** The OpenAPI 3.1 description of the API, made from the schemas that read and check it. */
export function openApiDocument(origin: string): Json {
  const components: Json = {};
  const paths: Record<string, Json> = Object.fromEntries(
    OPERATIONS.map((operation) => [operation.path, pathItem(operation, components)]),
  );
  const problem = { "application/problem+json": { schema: schemaOf(apiProblem, components, "output") } };
  for (const operation of WRITE_OPERATIONS) {
    const method = writeMethod(operation, (schema, io) => schemaOf(schema, components, io), problem);
    paths[operation.path] = { ...paths[operation.path], ...method };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Commitment Tracker API",
      version: "1.2.0",
      description:
        "What agreements promised, when it falls due and what is known to have been done. " +
        "Delivery, schedule and evidence are three separate things and are never mixed into one.",
    },
    servers: [{ url: `${origin}/api/v1` }],
    paths,
    webhooks: webhookItems((schema) => schemaOf(schema, components, "output")),
    components: {
      schemas: components,
      securitySchemes: { token: { type: "http", scheme: "bearer", description: "A token made on the account page." } },
    },
  };
}

function pathItem(operation: Operation, components: Json): Json {
  const { id, summary, parameters, query, answer, problems } = operation;
  const body = answer === null ? { type: "object" } : schemaOf(answer, components, "output");
  const problem = { "application/problem+json": { schema: schemaOf(apiProblem, components, "output") } };
  return {
    get: {
      operationId: id,
      summary,
      parameters: [...parameters, ...(query ? queryParameters(query) : [])],
      responses: {
        200: { description: "The answer.", headers: ETAG, content: { "application/json": { schema: body } } },
        304: { description: "Nothing has changed since the ETag sent." },
        ...Object.fromEntries(problems.map((status) => [status, { description: REASONS[status], content: problem }])),
      },
    },
  };
}

function queryParameters(query: z.ZodObject): Parameter[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: "input" });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = property as Json & { description?: string };
    return { name, in: "query", required: required.includes(name), description, schema };
  });
}

/** The JSON Schema of an answer; schemas with a name of their own go to the shared components. */
function schemaOf(schema: z.ZodType, components: Json, io: "input" | "output"): Json {
  const {
    $schema: _,
    $defs = {},
    ...made
  } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Json & {
    $defs?: Record<string, Json>;
  };
  for (const [name, definition] of Object.entries($defs)) {
    const { id: __, ...shape } = definition;
    components[name] ??= pointed(shape);
  }
  const { id, ...shape } = pointed(made) as Json;
  if (typeof id !== "string") return shape;
  components[id] ??= shape;
  return { $ref: `#/components/schemas/${id}` };
}

/** The same schema with its references pointing into the components, and open to fields that come later. */
function pointed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pointed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !(key === "additionalProperties" && inner === false))
      .map(([key, inner]) =>
        key === "$ref" && typeof inner === "string"
          ? [key, inner.replace("#/$defs/", "#/components/schemas/")]
          : [key, pointed(inner)],
      ),
  );
}

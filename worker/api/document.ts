import type { JsonSchema } from "@valibot/to-json-schema";
import { eventExamples } from "../../contract/event-examples.ts";
import { eventDataSchemas, eventTypes, type EventType } from "../../contract/event.ts";
import { refusalsOf, type Operation } from "../../contract/operation.ts";
import { operationEntries } from "../../contract/operations.ts";
import { problemStatus, type ProblemCode } from "../../contract/problem.ts";
import { apiWords } from "../../i18n/api.ts";
import { eventTypeWords } from "../../i18n/events.ts";
import { formIn, formOut, namedForms } from "./json-schema.ts";

const words = apiWords.en;
const reference = (path: string) => ({ $ref: `#/components/${path}` });

/** The OpenAPI 3.1 document of this installation: `baseUrl` is where it is, without a trailing slash. */
export function describeApi(baseUrl: string): Record<string, unknown> {
  return {
    openapi: "3.1.0",
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    info: { title: words.title, version: "1", description: words.description },
    servers: [{ url: `${baseUrl}/api` }],
    paths: describePaths(),
    webhooks: Object.fromEntries(eventTypes.map((type) => [type, describeWebhook(type)])),
    components: {
      schemas: namedForms(),
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "better-auth.session_token", description: words.security.session },
        token: { type: "http", scheme: "bearer", description: words.security.token },
        operator: { type: "http", scheme: "bearer", description: words.security.operator },
      },
    },
  };
}

/** Every answer to somebody known has the latter two. */
const limitHeaders = {
  "Retry-After": { schema: { type: "integer" } },
  "RateLimit-Policy": { description: words.limits, schema: { type: "string" } },
  RateLimit: { schema: { type: "string" } },
};

function describePaths(): Record<string, Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [id, operation] of operationEntries) {
    const path = operation.path.replaceAll(/:(\w+)/g, "{$1}");
    const described = (paths[path] ??= {});
    described[operation.method.toLowerCase()] = { operationId: id, summary: words.operations[id], ...describeOperation(operation) };
  }
  return paths;
}

function describeOperation(operation: Operation): Record<string, unknown> {
  const { takes, by } = operation;
  const parameters = [...pathParameters(operation), ...queryParameters(operation), ...headerParameters(operation)];
  return {
    security: securityOf(by),
    ...(by === "person" || by === "token" || by === "operator" || by === "anybody" ? {} : { "x-token-scope": by }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(takes === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: typeof takes === "string" ? { [takes]: { schema: {} } } : { "application/json": { schema: formIn(takes) } },
          },
        }),
    responses: { ...describeAnswers(operation), ...describeRefusals(refusalsOf(operation)) },
  };
}

function securityOf(by: Operation["by"]): Record<string, string[]>[] {
  if (by === "anybody") return [];
  if (by === "operator") return [{ operator: [] }];
  if (by === "token") return [{ token: [] }];
  return by === "person" ? [{ session: [] }] : [{ session: [] }, { token: [] }];
}

const pathParameters = ({ path }: Operation) =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: "path", required: true, schema: { type: "string" } }));

function queryParameters({ query }: Operation) {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = formIn(query);
  return Object.entries(properties).map(([name, schema]) => ({ name, in: "query", required: required.includes(name), schema }));
}

/** Every POST of somebody known may say by a key that it is the same as one before. */
function headerParameters({ method, by }: Operation) {
  if (method !== "POST" || by === "anybody" || by === "operator") return [];
  return [
    {
      name: "Idempotency-Key",
      in: "header",
      required: false,
      description: words.idempotencyKey,
      schema: { type: "string", maxLength: 200 },
    },
  ];
}

function describeAnswers({ gives, query }: Operation): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(gives).map(([status, form]) => {
      const description = words.answers[Number(status) as keyof typeof words.answers];
      if (form === null) return [status, { description }];
      const content =
        typeof form === "string"
          ? Object.fromEntries(form.split(", ").map((media) => [media, { schema: {} }]))
          : { "application/json": { schema: formOut(form) } };
      const isPaged = typeof form !== "string" && form.type === "array" && query !== undefined && "cursor" in query.entries;
      return [
        status,
        { description, content, ...(isPaged ? { headers: { Link: { description: words.nextPage, schema: { type: "string" } } } } : {}) },
      ];
    }),
  );
}

/** By status, with the codes that may stand in the problem. */
function describeRefusals(codes: ProblemCode[]): Record<string, unknown> {
  const byStatus = Map.groupBy(codes, (code) => problemStatus[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [
      status,
      {
        description: same.join(", "),
        ...(status === problemStatus.too_many_requests ? { headers: limitHeaders } : {}),
        content: {
          "application/problem+json": {
            schema: { allOf: [reference("schemas/Problem"), { type: "object", properties: { code: { enum: same } } }] },
          },
        },
      },
    ]),
  );
}

function describeWebhook(type: EventType): Record<string, unknown> {
  const data: JsonSchema = formIn(eventDataSchemas[type]);
  return {
    post: {
      operationId: `receive ${type}`.replaceAll(/[ ._](\w)/g, (_, letter: string) => letter.toUpperCase()),
      summary: eventTypeWords.en[type],
      // What a message carries instead of a key: the three headers, by which the receiver verifies it.
      security: [],
      parameters: Object.entries(words.webhookHeaders).map(([name, description]) => ({
        name,
        in: "header",
        required: true,
        description,
        schema: { type: "string" },
      })),
      requestBody: {
        required: true,
        content: {
          "application/json": {
            schema: {
              type: "object",
              required: ["id", "seq", "type", "timestamp", "data"],
              properties: {
                id: { type: "string" },
                seq: { type: "integer" },
                type: { const: type },
                timestamp: { type: "string", format: "date-time" },
                data,
              },
            },
            example: eventExamples[type],
          },
        },
      },
      responses: { "2XX": { description: words.received } },
    },
  };
}

import { z } from "zod";
import { environment } from "@/lib/environment";
import { CALLS, type Call, problemsOf, SCHEMAS, type SchemaName } from "./calls";
import { PROBLEMS, type ProblemCode } from "./problems";
import { CALL_WORDS, fieldWords } from "./words";

type Json = { [key: string]: unknown };

/** The merchant API in OpenAPI 3.1, made of the very schemas its routes read by. */
export function openApi() {
  return {
    openapi: "3.1.0",
    info: {
      title: "クロネコペイ merchant API",
      version: "1",
      description: `Readable: ${environment().WALLET_ORIGIN}/developers`,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: `${environment().WALLET_ORIGIN}/api/v1` }],
    security: [{ apiKey: [] }],
    paths: pathsOf(CALLS),
    components: {
      securitySchemes: {
        apiKey: { type: "http", scheme: "bearer", description: "An API key: kp_test_… or kp_live_…" },
      },
      parameters: { IdempotencyKey: IDEMPOTENCY_KEY },
      headers: HEADERS,
      schemas: Object.fromEntries(Object.keys(SCHEMAS).map((name) => [name, bodySchema(name as SchemaName)])),
    },
  };
}

const whole = { type: "integer", minimum: 0 };
const IDEMPOTENCY_KEY = {
  name: "Idempotency-Key",
  in: "header",
  description: "The same key with the same body is answered once and replayed for 30 days.",
  schema: { type: "string", minLength: 1, maxLength: 255, pattern: "^[\\x21-\\x7e]+$" },
};
const HEADERS = {
  "RateLimit-Limit": { description: "Requests a minute.", schema: whole },
  "RateLimit-Remaining": { description: "What is left of them.", schema: whole },
  "RateLimit-Reset": { description: "Seconds until all are there again.", schema: whole },
  "Retry-After": { description: "Seconds to wait.", schema: whole },
  "Idempotent-Replayed": { description: "The answer was given before.", schema: { const: "true" } },
};
const limits = refs("headers", ["RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"]);

function pathsOf(calls: Call[]): Json {
  const paths: Record<string, Json> = {};
  for (const call of calls) paths[call.path] = { ...paths[call.path], [call.method]: operation(call) };
  return paths;
}

function operation(call: Call): Json {
  const { id, method, query, body, answers } = call;
  const parameters = [
    ...[...call.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: "path",
      required: true,
      schema: { type: "string" },
    })),
    ...(query ? queryParameters(query) : []),
    ...(method === "post" ? [ref("parameters", "IdempotencyKey")] : []),
  ];
  return {
    operationId: id,
    summary: CALL_WORDS[id].en,
    parameters,
    ...(body && { requestBody: { required: true, content: json(ref("schemas", body)) } }),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, name]) => [status, answer(name, method)])),
      ...refusals(problemsOf(call)),
    },
  };
}

function queryParameters(query: NonNullable<Call["query"]>): Json[] {
  const { properties = {} } = querySchema(query);
  return Object.entries(properties as Json).map(([name, schema]) => ({ name, in: "query", schema }));
}

function answer(name: SchemaName, method: Call["method"]): Json {
  const replayed = method === "post" ? refs("headers", ["Idempotent-Replayed"]) : {};
  return { description: name, headers: { ...limits, ...replayed }, content: json(ref("schemas", name)) };
}

function refusals(codes: ProblemCode[]): Json {
  const statuses = new Set(codes.map((code) => PROBLEMS[code].status));
  return Object.fromEntries(
    [...statuses].map((status) => [
      status,
      {
        description: codes.filter((code) => PROBLEMS[code].status === status).join(", "),
        ...(status === 429 && { headers: { ...limits, ...refs("headers", ["Retry-After"]) } }),
        content: { "application/problem+json": { schema: ref("schemas", "Problem") } },
      },
    ]),
  );
}

/** Of one object of the API, each field with what it is. */
export function bodySchema(name: SchemaName): Json {
  return described(jsonSchema(SCHEMAS[name]));
}

/** Of what may stand behind the question mark. */
export function querySchema(query: NonNullable<Call["query"]>): Json {
  return described(jsonSchema(query));
}

function jsonSchema(schema: z.ZodType): Json {
  const written = Object.entries(z.toJSONSchema(schema, { io: "input" }));
  return Object.fromEntries(written.filter(([key]) => key !== "$schema"));
}

/** Each field with what it is, all the way down. */
function described(schema: Json, path = ""): Json {
  const inner = Object.entries(schema).map(([key, value]) => {
    if (key === "properties") {
      const fields = Object.entries(value as Record<string, Json>).map(([name, field]) => {
        const at = path ? `${path}.${name}` : name;
        return [name, { ...described(field, at), description: fieldWords(at)?.en }];
      });
      return [key, Object.fromEntries(fields)];
    }
    if (key === "items") return [key, described(value as Json, path)];
    if (key === "oneOf" || key === "anyOf")
      return [key, (value as Json[]).map((one) => described(one, path))];
    return [key, value];
  });
  return Object.fromEntries(inner);
}

function json(schema: Json): Json {
  return { "application/json": { schema } };
}

function ref(kind: string, name: string): { $ref: string } {
  return { $ref: `#/components/${kind}/${name}` };
}

function refs(kind: string, names: string[]): Json {
  return Object.fromEntries(names.map((name) => [name, ref(kind, name)]));
}

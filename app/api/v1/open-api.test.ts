import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { CALLS, problemsOf } from "./calls";
import { openApi } from "./open-api";
import { PROBLEMS, type ProblemCode } from "./problems";

const document = JSON.parse(JSON.stringify(openApi()));

/** What OpenAPI 3.1 wants of the parts we use; anything else in them is a mistake. */
const ref = z.strictObject({ $ref: z.string().regex(/^#\/components\/\w+\/[\w-]+$/) });
const schema = z.record(z.string(), z.unknown());
const parameter = z.strictObject({
  name: z.string(),
  in: z.enum(["path", "query", "header"]),
  required: z.boolean().optional(),
  description: z.string().optional(),
  schema,
});
const content = z.record(z.string(), z.strictObject({ schema: ref }));
const header = z.strictObject({ description: z.string(), schema });
const operation = z.strictObject({
  operationId: z.string(),
  summary: z.string().min(1),
  parameters: z.array(z.union([ref, parameter])),
  requestBody: z.strictObject({ required: z.literal(true), content }).optional(),
  responses: z.record(
    z.string().regex(/^[1-5]\d\d$/),
    z.strictObject({
      description: z.string().min(1),
      headers: z.record(z.string(), ref).optional(),
      content,
    }),
  ),
});
const openApi31 = z.strictObject({
  openapi: z.literal("3.1.0"),
  info: z.strictObject({
    title: z.string(),
    version: z.string(),
    description: z.string(),
    license: z.strictObject({ name: z.string(), identifier: z.string() }),
  }),
  servers: z.array(z.strictObject({ url: z.url() })).min(1),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  paths: z.record(
    z.string().startsWith("/"),
    z.strictObject({ get: operation.optional(), post: operation.optional() }),
  ),
  components: z.strictObject({
    securitySchemes: z.record(
      z.string(),
      z.strictObject({ type: z.literal("http"), scheme: z.literal("bearer"), description: z.string() }),
    ),
    parameters: z.record(z.string(), parameter),
    headers: z.record(z.string(), header),
    schemas: z.record(z.string(), schema),
  }),
});

test("the description is an OpenAPI 3.1 document", () => {
  const read = openApi31.safeParse(document);
  expect(read.error && z.prettifyError(read.error)).toBeUndefined();
  const ids = CALLS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("whatever it refers to is there", () => {
  const refs = JSON.stringify(document).match(/#\/components\/[\w/-]+/g) ?? [];
  expect(refs.length).toBeGreaterThan(20);
  for (const one of new Set(refs)) {
    const found = one
      .split("/")
      .slice(1)
      .reduce((at, name) => at?.[name], document);
    expect(found, one).toBeDefined();
  }
});

test("it describes every route there is, and no other", () => {
  const routes = readdirSync("app/api/v1", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("/route.ts") && !/^(problems|openapi)/.test(file))
    .flatMap((file) => {
      const path = `/${file.replace("/route.ts", "").replaceAll(/\[(\w+)\]/g, "{$1}")}`;
      const methods = [
        ...readFileSync(`app/api/v1/${file}`, "utf8").matchAll(/export (?:async )?function (GET|POST)\b/g),
      ];
      return methods.map(([, method]) => `${method?.toLowerCase()} ${path}`);
    });
  expect(CALLS.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(routes.sort());
});

test("every field says what it is, and every problem is somebody's", () => {
  const unsaid: string[] = [];
  const walk = (
    schema: { properties?: object; items?: object; oneOf?: object[]; anyOf?: object[] },
    at: string,
  ) => {
    for (const [name, field] of Object.entries(schema.properties ?? {})) {
      if (!/\S/.test(field.description ?? "")) unsaid.push(`${at}.${name}`);
      walk(field, `${at}.${name}`);
    }
    const parts = [schema.items ?? [], schema.oneOf ?? [], schema.anyOf ?? []].flat();
    for (const one of parts) walk(one, at);
  };
  for (const [name, one] of Object.entries(document.components.schemas)) walk(one as object, name);
  expect(unsaid).toEqual([]);
  const told = new Set(CALLS.flatMap(problemsOf));
  expect((Object.keys(PROBLEMS) as ProblemCode[]).filter((code) => !told.has(code))).toEqual([
    "issuer-refused",
    // Of no call: there is none by such a method.
    "method-not-allowed",
  ]);
});

const wish = {
  orderNo: "A-1",
  amountYen: 500,
  lines: [{ name: "本", quantity: 1, unitPriceYen: 500 }],
  returnUrl: "https://shop.example/return",
  cancelUrl: "https://shop.example/cancel",
  law: { delivery: "3日以内" },
  ways: ["card"],
  payWays: [1, 0],
  expiresIn: 3600,
};

test.each([
  ["the wish itself", {}, true],
  ["a small order number", { orderNo: "a" }, false],
  ["an amount as text", { amountYen: "500" }, false],
  ["no line", { lines: [] }, false],
  ["an unknown field", { surprise: 1 }, false],
  ["an unknown way", { ways: ["coins"] }, false],
  ["a way back that is missing", { returnUrl: undefined }, false],
  ["half an hour", { expiresIn: 1800 }, false],
])("a program that goes by the description alone judges as the route does: %s", (_what, change, good) => {
  const described = z.fromJSONSchema(document.components.schemas.CheckoutWish);
  const body = JSON.parse(JSON.stringify({ ...wish, ...change }));
  expect(described.safeParse(body).success).toBe(good);
});

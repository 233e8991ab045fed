type Schema = {
  type?: string | string[];
  format?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: unknown[];
  const?: unknown;
  oneOf?: Schema[];
  anyOf?: Schema[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  maxItems?: number;
};

/** One line of a table: where a field stands, what it may be, and whether it has to be there. */
export type FlatField = { path: string; shape: string; needed: boolean };

/** Every field of an object and of what is in it, in reading order. */
export function flatFields(schema: Schema, at = ""): FlatField[] {
  const variants = schema.oneOf ?? schema.anyOf;
  if (variants && !schema.properties) return byPath(variants.flatMap((one) => flatFields(one, at)));
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = at ? `${at}.${name}` : name;
    const inner = [field, field.items ?? {}, ...(field.anyOf ?? [])].filter(({ properties }) => properties);
    const needed = schema.required?.includes(name) ?? false;
    return [{ path, shape: shapeOf(field), needed }, ...inner.flatMap((one) => flatFields(one, path))];
  });
}

/** Of several variants: what any of them may be. */
function byPath(fields: FlatField[]): FlatField[] {
  const known = new Map<string, FlatField>();
  for (const field of fields) {
    const before = known.get(field.path);
    const shapes = new Set([...(before?.shape.split(" | ") ?? []), field.shape]);
    known.set(field.path, { ...field, shape: [...shapes].join(" | ") });
  }
  return [...known.values()];
}

function shapeOf(schema: Schema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(" | ");
  if (schema.anyOf) return schema.anyOf.map(shapeOf).join(" | ");
  if (schema.items) return `${shapeOf(schema.items)}[]${limit(undefined, schema.maxItems)}`;
  if (schema.format === "uri" || schema.format === "date-time") return schema.format;
  return `${[schema.type ?? "any"].flat().join(" | ")}${limit(schema.minimum, schema.maximum ?? schema.maxLength)}`;
}

/** Beyond these numbers a limit says nothing to a person. */
function limit(least: number | undefined, most: number | undefined): string {
  if (most === undefined || most >= Number.MAX_SAFE_INTEGER) return "";
  return least === undefined ? ` ≤ ${most}` : ` ${least}–${most}`;
}

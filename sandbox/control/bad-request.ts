/** What the caller of the control door did wrong, in words it may read. */
export class BadRequest extends Error {}

export function text(body: Record<string, unknown>, name: string): string | undefined {
  return typed(body, name, "string") as string | undefined;
}

export function whole(body: Record<string, unknown>, name: string): number | undefined {
  const value = typed(body, name, "number") as number | undefined;
  if (value !== undefined && !Number.isFinite(value)) throw new BadRequest(`${name} must be a number`);
  return value;
}

export function atLeast(least: number, body: Record<string, unknown>, name: string): number | undefined {
  const value = whole(body, name);
  if (value !== undefined && value < least) throw new BadRequest(`${name} must be at least ${least}`);
  return value;
}

export function flag(body: Record<string, unknown>, name: string): boolean | undefined {
  return typed(body, name, "boolean") as boolean | undefined;
}

export function oneOf<T extends string>(
  body: Record<string, unknown>,
  name: string,
  values: readonly T[],
): T | undefined {
  const value = text(body, name);
  if (value === undefined) return undefined;
  const found = values.find((allowed) => allowed === value);
  if (!found) throw new BadRequest(`${name} must be one of ${values.join(", ")}`);
  return found;
}

function typed(body: Record<string, unknown>, name: string, type: string): unknown {
  const value = body[name];
  if (value !== undefined && typeof value !== type) throw new BadRequest(`${name} must be a ${type}`);
  return value;
}

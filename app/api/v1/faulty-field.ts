/** The path of the field a schema stumbled over; an unknown field by its own name. */
export function faultyField(issue: { path: PropertyKey[]; keys?: unknown } | undefined): string {
  const unknownKey = Array.isArray(issue?.keys) ? issue.keys.slice(0, 1) : [];
  return [...(issue?.path ?? []), ...unknownKey].map(String).join(".");
}

import { z } from "zod";

const lines = z.array(z.object({ name: z.string() }));

/** What an order is called in a list: its first line, and how many more there are. */
export function firstLine(stored: unknown): { name: string; more: number } {
  const read = lines.parse(stored);
  return { name: read[0]?.name ?? "", more: Math.max(0, read.length - 1) };
}

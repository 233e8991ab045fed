/** One thing that was looked at. `odd` works, but somebody should know. */
export type Finding = { name: string; is: "good" | "odd" | "bad"; says: string; advice?: string };

const MARKS = { good: "✓", odd: "!", bad: "✗" };

/** One line, and below it what to do. */
export function linesOf({ name, is, says, advice }: Finding): string {
  const line = `${MARKS[is]} ${name.padEnd(16)} ${says}`;
  return advice ? `${line}\n${" ".repeat(19)}→ ${advice}` : line;
}

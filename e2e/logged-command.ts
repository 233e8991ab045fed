import { join } from "node:path";
import { LOGS } from "./house";

/** Runs node in a shell, what it says copied to a file. The copying outlives SIGTERM: last words count. */
export function loggedCommand(name: string, args: string[]): string {
  const node = ["node", ...args].map(quote).join(" ");
  const copy = `(trap '' TERM; exec tee -a ${quote(join(LOGS, `${name.replaceAll(" ", "-")}.log`))})`;
  return `mkdir -p ${quote(LOGS)}; { ${node} 2>&1 1>&3 3>&- | ${copy} >&2; } 3>&1 | ${copy}`;
}

function quote(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

// npm start: everything from a clean clone to the demo, and back down again in order.
import { resolve } from "node:path";
import { bringUp } from "./start/bring-up.mjs";
import { createCrew } from "./start/crew.mjs";
import { StartRefused } from "./start/start-refused.mjs";

const root = resolve(import.meta.dirname, "..");
const crew = createCrew({ root });
let code = 0;

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
  process.on(signal, () => crew.end({ code: 0 }));
// npm does not always pass a signal on: when it is gone, so are we. A terminal that closed takes no more words.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && crew.end({ code: 0 }), 500).unref();
process.stdout.on("error", () => {});
process.stderr.on("error", () => {});

try {
  await bringUp(crew, root);
  code = await crew.ended;
} catch (error) {
  code = crew.signal.aborted ? await crew.ended : 1;
  if (!crew.signal.aborted) console.error(`\n${explain(error)}`);
}
if (code === 0) console.log("\nStopping …");
await crew.stopAll();
if (code === 0) console.log("Stopped. Cards, payments and trades are kept in .data for the next start.");
process.exit(code);

/** @param {unknown} error */
function explain(error) {
  if (error instanceof StartRefused) return error.message;
  return error instanceof Error ? error.message : String(error);
}

// npm run prove:start           what `npm start` promises, shown in clean clones of what is committed, line by line
// npm run prove:start -- root   only the proofs of refusals and places whose promise has that word
import { coreProofs } from "./prove/core-proofs.mjs";
import { findProcesses } from "./prove/find-processes.mjs";
import { placeProofs } from "./prove/place-proofs.mjs";
import { prepareClone } from "./prove/prepare-clone.mjs";
import { refusalProofs } from "./prove/refusal-proofs.mjs";
import { freePort } from "./start/free-port.mjs";

const PORTS = ["WEB_PORT", "SANDBOX_PORT", "SANDBOX_CONTROL_PORT", "DEMO_SHOP_PORT"];
const env = Object.fromEntries(
  await Promise.all(PORTS.map(async (name) => [name, String(await freePort())])),
);
const clone = prepareClone();
console.log(`npm ci in a clean clone: ${clone.seconds.toFixed(1)} s\n`);

let shown = 0;
let missing = 0;
const word = process.argv[2];
const options = { clone, env };
const alone = [...refusalProofs(options), ...placeProofs(options)];
const proofs = word
  ? alone.filter(({ promise }) => promise.includes(word))
  : [...coreProofs(options), ...alone];
for (const proof of proofs) {
  try {
    console.log(`✓ ${proof.promise} — ${await proof.show()}`);
    shown += 1;
  } catch (error) {
    console.log(`✗ ${proof.promise}\n    ${error.message.trim().replaceAll("\n", "\n    ")}`);
    missing += 1;
    for (const { pid } of findProcesses(clone.home)) process.kill(pid, "SIGKILL");
  }
}
clone.remove();
console.log(`\n${shown} shown, ${missing} not shown`);
process.exit(missing > 0 ? 1 : 0);

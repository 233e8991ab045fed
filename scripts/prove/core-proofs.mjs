import assert from "node:assert/strict";
import { findProcesses } from "./find-processes.mjs";
import { runStart } from "./run-start.mjs";
import { isKept, takeStock } from "./take-stock.mjs";

const VICTIMS = [
  "sandbox/main.ts",
  "scripts/web.mjs",
  "worker/main.ts",
  "demo-shop/main.ts",
  "bin/postgres",
  "start.mjs",
];

/**
 * One demo, started and stopped in every way there is; what it kept is compared with the first start.
 * @typedef {{ promise: string, show: () => Promise<string> }} Proof
 * @param {{ clone: ReturnType<typeof import("./prepare-clone.mjs").prepareClone>, env: Record<string, string> }} options
 * @returns {Proof[]}
 */
export function coreProofs({ clone: { folder }, env }) {
  /** @type {ReturnType<typeof runStart>} */
  let run;
  /** @type {Awaited<ReturnType<typeof takeStock>>} */
  let stock;

  async function start(within = Number.POSITIVE_INFINITY) {
    run = runStart({ folder, env });
    const seconds = await run.ready;
    assert(seconds < within, `ready only after ${seconds.toFixed(1)} s`);
    if (stock) assert(isKept(stock, await takeStock(folder, env)), "something was lost");
    return `ready after ${seconds.toFixed(1)} s`;
  }

  async function stop(send) {
    const asked = Date.now();
    send();
    const { code, output } = await run.exited;
    assert.equal(code, 0, `exit code ${code}:\n${output}`);
    assert.deepEqual(findProcesses(folder), [], "processes are left");
    return `exit ${code} after ${((Date.now() - asked) / 1000).toFixed(1)} s, nothing left`;
  }

  async function killAndStart(victim) {
    const found = findProcesses(folder).filter(({ words }) => words.includes(victim));
    // The starter runs under a relative name, so it is known by its number.
    const pid = victim === "start.mjs" ? run.pid : (found[0]?.pid ?? 0);
    assert(pid > 1, `${victim} is not running`);
    process.kill(pid, "SIGKILL");
    const { code } = await run.exited;
    assert.notEqual(code, 0);
    return `ended with ${code}; ${await start(10)}, everything kept`;
  }

  return [
    {
      promise: `first start as ${process.getuid?.() === 0 ? "root" : "an ordinary user"}, in a folder with spaces`,
      show: () => start(),
    },
    {
      promise: "the demo story was told through the wire",
      async show() {
        stock = await takeStock(folder, env);
        for (const [what, ids] of Object.entries(stock)) assert(ids.length > 0, `no ${what}`);
        return Object.entries(stock)
          .map(([what, ids]) => `${ids.length} ${what}`)
          .join(", ");
      },
    },
    { promise: "every printed address answers", show: () => visitAll(run.output()) },
    { promise: "SIGTERM stops all", show: () => stop(() => run.kill("SIGTERM")) },
    { promise: "a second start is ready in under 10 s, with everything kept", show: () => start(10) },
    { promise: "Ctrl-C, as a terminal sends it", show: () => stop(() => run.killGroup("SIGINT")) },
    { promise: "once more, to be killed", show: () => start(10) },
    ...VICTIMS.map((victim) => ({ promise: `kill -9 of ${victim}`, show: () => killAndStart(victim) })),
    { promise: "and down at the end", show: () => stop(() => run.kill("SIGTERM")) },
  ];
}

/** @param {string} output */
async function visitAll(output) {
  const addresses = [...new Set(output.match(/http:\/\/[\w.]+:\d+(\/dev\/mailbox)?/g))];
  for (const address of addresses) {
    const { status } = await fetch(address);
    assert(status < 500, `${address} answers ${status}`);
  }
  return addresses.join(" ");
}

import { setTimeout as wait } from "node:timers/promises";
import { isFree } from "./free-port.mjs";
import { StartRefused } from "./start-refused.mjs";

/**
 * Refuses to start beside somebody else's server; children of a start that was killed get some seconds to end.
 * @param {{ name: string, port: number, variable: string, hosts?: string[] }[]} doors
 * @param {{ patienceMs: number }} options
 */
export async function refuseTakenPorts(doors, { patienceMs }) {
  const deadline = Date.now() + patienceMs;
  for (const { name, port, variable, hosts = ["127.0.0.1"] } of doors) {
    while (!(await areFree(port, hosts))) {
      if (Date.now() > deadline) throw new StartRefused(sentence(name, port, variable));
      await wait(100);
    }
  }
}

/** @param {number} port @param {string[]} hosts */
async function areFree(port, hosts) {
  for (const host of hosts) if (!(await isFree(port, host))) return false;
  return true;
}

/** @param {string} name @param {number} port @param {string} variable */
function sentence(name, port, variable) {
  return (
    `Port ${port}, which the ${name} needs, is taken by another program. ` +
    `Stop that program, or choose another port: ${variable}=${port + 10} npm start`
  );
}

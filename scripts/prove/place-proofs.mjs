import assert from "node:assert/strict";
import { findProcesses } from "./find-processes.mjs";
import { runStart } from "./run-start.mjs";

const NOBODY = 65_534;
const OFFLINE = ["unshare", "-n", "sh", "-c", "ip link set lo up && exec node scripts/start.mjs"];

/**
 * The same start as other users, in other folders, and without a network. Only root can arrange these.
 * @param {{ clone: ReturnType<typeof import("./prepare-clone.mjs").prepareClone>, env: Record<string, string> }} options
 * @returns {import("./core-proofs.mjs").Proof[]}
 */
export function placeProofs({ clone, env }) {
  if (process.getuid?.() !== 0) return [];

  /** @param {string} name @param {{ owner?: number, mode?: string, as?: number, command?: string[] }} place */
  async function startThere(name, { owner = 0, mode = "755", as, command }) {
    const folder = clone.copyFor(name, owner, mode);
    const user = as === undefined ? undefined : { uid: as, gid: as };
    const run = runStart({ folder, env, command, user });
    const seconds = await run.ready;
    run.kill("SIGTERM");
    const { code, output } = await run.exited;
    assert.equal(code, 0, `exit code ${code}:\n${output}`);
    assert.deepEqual(findProcesses(folder), [], "processes are left");
    return `ready after ${seconds.toFixed(1)} s, exit ${code}, nothing left`;
  }

  return [
    { promise: "without a network, after npm ci", show: () => startThere("offline", { command: OFFLINE }) },
    {
      promise: "as an ordinary user",
      show: () => startThere("ordinary user", { owner: NOBODY, as: NOBODY }),
    },
    { promise: "as root where only root may enter", show: () => startThere("only root", { mode: "700" }) },
    { promise: "as root in somebody's folder", show: () => startThere("somebody's", { owner: 1_000 }) },
  ];
}

/**
 * Asks a child to end, and after `patienceMs` no longer asks.
 * @param {import("node:child_process").ChildProcess} child
 * @param {number} patienceMs
 * @returns {Promise<void>}
 */
export function stopProcess(child, patienceMs) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    const impatience = setTimeout(() => child.kill("SIGKILL"), patienceMs);
    child.once("exit", () => {
      clearTimeout(impatience);
      done();
    });
    child.kill("SIGTERM");
  });
}

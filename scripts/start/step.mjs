/**
 * Says what is being done, does it, and says how it went.
 * @param {string} name
 * @param {AbortSignal} signal
 * @param {() => Promise<string | void>} work what it resolves to is shown
 */
export async function step(name, signal, work) {
  signal.throwIfAborted();
  const began = Date.now();
  const said = await work();
  signal.throwIfAborted();
  console.log(
    `✓ ${name.padEnd(16)} ${((Date.now() - began) / 1000).toFixed(1).padStart(5)} s   ${said ?? ""}`,
  );
}

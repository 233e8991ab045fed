import { get } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { StartRefused } from "./start-refused.mjs";

/**
 * Asks a process until it answers 200. The Host header is the public one: the web serves no unknown host.
 * @param {string} name
 * @param {{ port: number, host: string, path: string, connectTo?: string }} door
 * @param {{ signal: AbortSignal, patienceMs?: number }} options
 */
export async function waitUntilAnswering(name, door, { signal, patienceMs = 60_000 }) {
  const deadline = Date.now() + patienceMs;
  let last = "no answer";
  while (!signal.aborted) {
    last = await ask(door);
    if (last === "200") return;
    if (Date.now() > deadline)
      throw new StartRefused(
        `The ${name} is not ready after ${patienceMs / 1000} s (${last} at ${door.path}). Its log is in the logs folder below .data.`,
      );
    await wait(100, undefined, { signal }).catch(() => {});
  }
}

/** @param {{ port: number, host: string, path: string, connectTo?: string }} door @returns {Promise<string>} */
function ask({ port, host, path, connectTo = "127.0.0.1" }) {
  return new Promise((answer) => {
    const request = get({ host: connectTo, port, path, headers: { host }, timeout: 5_000 }, (response) => {
      response.resume();
      answer(String(response.statusCode));
    });
    request.on("timeout", () => request.destroy(new Error("no answer within 5 s")));
    request.on("error", (error) => answer(error.message));
  });
}

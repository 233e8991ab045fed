import { constants } from "node:os";
import { spawnProcess } from "./spawn-process.mjs";
import { stopProcess } from "./stop-process.mjs";

const PATIENCE_MS = 5_000;

/**
 * @typedef {ReturnType<typeof createCrew>} Crew
 * The processes of one start. The first that ends by itself ends all, with its code.
 * @param {{ root: string }} options
 */
export function createCrew({ root }) {
  const ending = new AbortController();
  /** @type {(() => Promise<void>)[]} in the order of starting */
  const stops = [];
  /** @type {(code: number) => void} */
  let finish = () => {};
  const ended = new Promise((done) => (finish = done));

  /** @param {{ code: number }} how */
  function end({ code }) {
    finish(code);
    ending.abort();
  }

  /** @param {string} who @param {string} log @param {number} [code] */
  function lost(who, log, code = 1) {
    if (ending.signal.aborted) return;
    console.error(`\nEnded by itself: ${who}. So everything stops. Its log: ${log}`);
    end({ code });
  }

  return {
    signal: ending.signal,
    /** @type {Promise<number>} the exit code of the whole */
    ended,
    end,
    /** @param {() => Promise<void>} stop */
    onStop: (stop) => stops.push(stop),
    /**
     * @param {import("./demo-processes.mjs").DemoProcess} wanted
     * @param {{ dataDir: string, onLine: (line: string) => void }} options
     */
    spawn(wanted, { dataDir, onLine }) {
      const child = spawnProcess(wanted, { root, dataDir, say: console.error, onLine });
      stops.push(() => stopProcess(child, PATIENCE_MS));
      child.once("exit", (code, signal) => {
        const log = `${dataDir}/logs/${wanted.name.replace(" ", "-")}.log`;
        lost(
          `${wanted.name} (${signal ?? `exit code ${code}`})`,
          log,
          signal ? 128 + constants.signals[signal] : code || 1,
        );
      });
    },
    lost,
    async stopAll() {
      ending.abort();
      for (const stop of stops.toReversed()) await stop();
    },
  };
}

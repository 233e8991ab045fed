import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:net";
import { findProcesses } from "./find-processes.mjs";
import { runStart } from "./run-start.mjs";

/**
 * Starts that cannot go on: one clear sentence, exit 1, nothing left.
 * @param {{ clone: ReturnType<typeof import("./prepare-clone.mjs").prepareClone>, env: Record<string, string> }} options
 * @returns {import("./core-proofs.mjs").Proof[]}
 */
export function refusalProofs({ clone: { folder }, env }) {
  /** @param {Record<string, string>} changed @param {RegExp[]} sentences */
  async function refused(changed, ...sentences) {
    const { code, output } = await runStart({ folder, env: { ...env, ...changed } }).exited;
    assert.equal(code, 1, `exit code ${code}:\n${output}`);
    for (const sentence of sentences) assert.match(output, sentence);
    assert.deepEqual(findProcesses(folder), [], "processes are left");
    return output
      .trim()
      .split("\n")
      .filter((line) => !line.startsWith("✓"))
      .join(" ")
      .trim();
  }

  return [
    {
      promise: "a taken port",
      async show() {
        const squatter = createServer().listen(Number(env.DEMO_SHOP_PORT), "127.0.0.1");
        await once(squatter, "listening");
        return refused({}, /Port \d+, which the demo shop needs, is taken .* DEMO_SHOP_PORT=/).finally(() =>
          squatter.close(),
        );
      },
    },
    {
      promise: "bad variables, all of them named",
      show: () => refused({ PAY_MODE: "often", CARD_CEILING_YEN: "much" }, /PAY_MODE/, /CARD_CEILING_YEN/),
    },
    {
      promise: "a port that is no number",
      show: () => refused({ WEB_PORT: "three" }, /WEB_PORT must be a port number/),
    },
    {
      promise: "a DATABASE_URL where nobody listens",
      show: () =>
        refused(
          { DATABASE_URL: "postgresql://a:secret@127.0.0.1:9/b" },
          /PostgreSQL of DATABASE_URL cannot be used/,
        ),
    },
  ];
}

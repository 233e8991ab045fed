import { existsSync } from "node:fs";
import { join } from "node:path";
import { generateClient } from "../generate-client.mjs";
import { buildWhenChanged } from "./build-when-changed.mjs";
import { claimFolder } from "./claim-folder.mjs";
import { demoProcesses } from "./demo-processes.mjs";
import { openDatabase } from "./open-database.mjs";
import { readStartSettings } from "./read-start-settings.mjs";
import { refuseTakenPorts } from "./refuse-taken-ports.mjs";
import { runTypescript } from "./run-typescript.mjs";
import { StartRefused } from "./start-refused.mjs";
import { step } from "./step.mjs";
import { waitUntilAnswering } from "./wait-until-ready.mjs";

/**
 * @typedef {import("./crew.mjs").Crew} Crew
 * The steps of a start, in order. Throws where it cannot go on; what was begun is the crew's to stop.
 * @param {Crew} crew
 * @param {string} root
 */
export async function bringUp(crew, root) {
  const { signal } = crew;
  const settings = readStartSettings(root);
  const { env, dataDir, live } = settings;
  await step("settings", signal, () => checkSettings(env, root, signal));
  const claim = claimFolder(dataDir);
  crew.onStop(async () => claim.release());
  await step("ports", signal, () =>
    refuseTakenPorts(doors(settings), { patienceMs: claim.orphans ? 8_000 : 0 }),
  );
  await step("database", signal, () => openDatabase({ env, dataDir, crew }));
  await step("database client", signal, async () => (generateClient() ? "written" : "unchanged"));
  const onBuild = () => console.log("  building the pages: half a minute, only when the sources changed …");
  await step("build", signal, async () =>
    (await buildWhenChanged(env, { signal, onBuild })) ? "done" : "unchanged",
  );
  // All at once; each is spawned before the next, so they stop in the list's opposite order.
  const work = demoProcesses(env).map((one) => step(one.name, signal, () => bringUpOne(one, crew, dataDir)));
  await Promise.all(work);
  if (live) return;
  await step("demo story", signal, () => tellStory(env, root, signal));
  console.log(tryThis(env));
}

/** @param {NodeJS.ProcessEnv} env @param {string} root @param {AbortSignal} signal */
async function checkSettings(env, root, signal) {
  const file = join(root, "scripts/check-settings.ts");
  const { code, output } = await runTypescript(file, {
    root,
    env: { ...env, DATABASE_URL: env.DATABASE_URL || "postgresql://embedded" },
    signal,
  });
  if (code !== 0) throw new StartRefused(output);
  return `${env.PAY_MODE} mode`;
}

/** @param {ReturnType<typeof readStartSettings>} settings */
function doors({ env, ports, live }) {
  const hosts = env.BIND ? [env.BIND] : ["127.0.0.1", "::1"];
  const web = { name: "web", port: ports.web, variable: "WEB_PORT", hosts };
  if (live) return [web];
  return [
    web,
    { name: "sandbox", port: ports.sandbox, variable: "SANDBOX_PORT" },
    { name: "sandbox's control door", port: ports.sandboxControl, variable: "SANDBOX_CONTROL_PORT" },
    { name: "demo shop", port: ports.demoShop, variable: "DEMO_SHOP_PORT" },
  ];
}

/** @param {import("./demo-processes.mjs").DemoProcess} wanted @param {Crew} crew @param {string} dataDir */
async function bringUpOne(wanted, crew, dataDir) {
  const { ready } = wanted;
  const logged = new Promise((done) => {
    crew.spawn(wanted, {
      dataDir,
      onLine: (line) => "logged" in ready && ready.logged.test(line) && done(undefined),
    });
    crew.signal.addEventListener("abort", done, { once: true });
  });
  if ("logged" in ready) await logged;
  else await waitUntilAnswering(wanted.name, ready, { signal: crew.signal });
  return wanted.address;
}

/** @param {NodeJS.ProcessEnv} env @param {string} root @param {AbortSignal} signal */
async function tellStory(env, root, signal) {
  const file = join(root, "scripts/demo-story.ts");
  if (!existsSync(file)) return "none";
  const { code, output } = await runTypescript(file, { root, env, signal });
  if (code !== 0) throw new StartRefused(`The demo story could not be told:\n${output}`);
  return output.split("\n").at(-1) || "told";
}

/** @param {NodeJS.ProcessEnv} env */
function tryThis(env) {
  return `
  Open ${env.DEMO_SHOP_ORIGIN} and buy a book.
  Sign in as hoshino@example.com; the code arrives at ${env.WALLET_ORIGIN}/dev/mailbox
  Who runs all this signs in as ${env.OPERATOR_EMAILS?.split(",")[0]} and opens ${env.WALLET_ORIGIN}/operator
  Keep and pay with the test card 4999140000000017, any future expiry, any name, security code 123.
`;
}

import { resolve } from "node:path";
import { withoutWalletSecrets } from "./demo-environment.mjs";

const root = resolve(import.meta.dirname, "../..");
const preload = ["--import", resolve(import.meta.dirname, "end-with-parent.mjs")];
const typescript = [...preload, "--import", import.meta.resolve("tsx")];

/**
 * The processes in the order they start; they stop in the opposite order. Live mode has no sandbox and no demo shop.
 * @typedef {{
 *   name: "sandbox" | "web" | "worker" | "demo shop",
 *   args: string[],
 *   env: Record<string, string | undefined>,
 *   address: string,
 *   ready: { port: number, host: string, path: string, connectTo?: string } | { logged: RegExp },
 * }} DemoProcess
 * @param {Record<string, string | undefined>} env what demoEnvironment says, with the person's own settings over it
 * @returns {DemoProcess[]}
 */
export function demoProcesses(env) {
  if (env.PAY_MODE === "live") return [web(env), worker(env)];
  return [sandbox(env), web(env), worker(env), demoShop(env)];
}

/** @param {Record<string, string | undefined>} env @returns {DemoProcess} */
function sandbox(env) {
  return {
    name: "sandbox",
    args: [...typescript, resolve(root, "sandbox/main.ts")],
    env: { ...withoutWalletSecrets(env), PORT: env.SANDBOX_PORT },
    ...answering("/health", env.SANDBOX_ORIGIN, env.SANDBOX_PORT),
  };
}

/** @param {Record<string, string | undefined>} env @returns {DemoProcess} */
function web(env) {
  return {
    name: "web",
    args: [...preload, resolve(root, "scripts/web.mjs")],
    env,
    ...answering("/api/health", env.WALLET_ORIGIN, env.PORT, env.BIND),
  };
}

/** @param {Record<string, string | undefined>} env @returns {DemoProcess} */
function worker(env) {
  return {
    name: "worker",
    args: [...typescript, resolve(root, "worker/main.ts")],
    env: { ...env, PORT: "" },
    address: "no address: deliveries, inquiries, mail",
    ready: { logged: /"msg":"ready"/ },
  };
}

/** @param {Record<string, string | undefined>} env @returns {DemoProcess} */
function demoShop(env) {
  return {
    name: "demo shop",
    args: [...typescript, resolve(root, "demo-shop/main.ts")],
    env: {
      ...withoutWalletSecrets(env, ["DEMO_SHOP_API_KEY", "DEMO_SHOP_RESULT_SECRET"]),
      PORT: env.DEMO_SHOP_PORT,
    },
    ...answering("/health", env.DEMO_SHOP_ORIGIN, env.DEMO_SHOP_PORT),
  };
}

/** @param {string} path @param {string | undefined} origin @param {string | undefined} port @param {string} [connectTo] */
function answering(path, origin = "", port = "", connectTo) {
  return { address: origin, ready: { port: Number(port), host: new URL(origin).host, path, connectTo } };
}

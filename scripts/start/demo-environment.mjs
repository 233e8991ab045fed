import { SECRET_NAMES } from "./secrets.mjs";

/** @typedef {{ web: number, sandbox: number, sandboxControl: number, demoShop: number }} Ports */

/** @type {Ports} */
export const DEMO_PORTS = { web: 3000, sandbox: 4000, sandboxControl: 4001, demoShop: 4100 };

/**
 * Every variable of the demo, for `npm start` and for test runs on other ports.
 * @param {{ ports: Ports, dataDir: string, databaseUrl: string, secrets: Record<string, string> }} options
 * @returns {Record<string, string>}
 */
export function demoEnvironment({ ports, dataDir, databaseUrl, secrets }) {
  const walletOrigin = `http://localhost:${ports.web}`;
  const cardOrigin = `http://127.0.0.1:${ports.web}`;
  const gateway = `http://127.0.0.1:${ports.sandbox}`;
  return {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PAY_MODE: "demo",
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    PORT: String(ports.web),
    WALLET_ORIGIN: walletOrigin,
    CARD_ORIGIN: cardOrigin,
    WALLET_URL: walletOrigin,
    NEXTAUTH_URL: walletOrigin,
    GATEWAY_ORIGIN: gateway,
    GATEWAY_URL: gateway,
    GATEWAY_TRADER_CODE: "888888801",
    GATEWAY_ACCESS_KEY: "1234567",
    ALLOW_PRIVATE_RESULT_URLS: "1",
    OPERATOR_EMAILS: "operator@example.com",
    SANDBOX_PORT: String(ports.sandbox),
    SANDBOX_ORIGIN: gateway,
    SANDBOX_CONTROL: "1",
    SANDBOX_CONTROL_PORT: String(ports.sandboxControl),
    SANDBOX_CONTROL_URL: `http://127.0.0.1:${ports.sandboxControl}`,
    SANDBOX_REGISTERED_ORIGINS: cardOrigin,
    DEMO_SHOP_PORT: String(ports.demoShop),
    DEMO_SHOP_ORIGIN: `http://127.0.0.1:${ports.demoShop}`,
    // Not 127.0.0.1: under that name the web answers as the card origin.
    WALLET_API_URL: walletOrigin,
    ...secrets,
  };
}

/**
 * What a program that is no part of the wallet may see: no secret of the wallet's, no database.
 * @param {Record<string, string | undefined>} env
 * @param {string[]} [allowed] names it may keep all the same
 */
export function withoutWalletSecrets(env, allowed = []) {
  const hidden = [...SECRET_NAMES, "DATABASE_URL", "GATEWAY_ACCESS_KEY"].filter(
    (name) => !allowed.includes(name),
  );
  return Object.fromEntries(Object.entries(env).filter(([name]) => !hidden.includes(name)));
}

import { defineConfig } from "vitest/config";

const folders = "lib,app,components,sandbox,demo-shop,worker,scripts,prisma,e2e";

/** What lib's environment needs; each test that proves a setting gives its own. */
const settings = {
  PAY_MODE: "demo",
  DATABASE_URL: "postgresql://unused",
  WALLET_ORIGIN: "http://localhost:3000",
  CARD_ORIGIN: "http://127.0.0.1:3000",
  GATEWAY_ORIGIN: "http://127.0.0.1:4000",
  GATEWAY_URL: "http://127.0.0.1:4000",
  GATEWAY_TRADER_CODE: "888888801",
  GATEWAY_ACCESS_KEY: "1234567",
  NEXTAUTH_URL: "http://localhost:3000",
  NEXTAUTH_SECRET: "only for tests, thirty-two characters",
  SEALING_KEY: Buffer.alloc(32, 7).toString("base64"),
  ALLOW_PRIVATE_RESULT_URLS: "true",
  LOG_LEVEL: "silent",
};

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    // A day off from Asia/Tokyo and half an hour off every other zone: what forgets JST fails here.
    env: { TZ: "America/St_Johns", ...settings },
    include: [`{${folders}}/**/*.test.{ts,tsx}`, "*.test.ts"],
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});

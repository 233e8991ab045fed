import { expect, test } from "vitest";
import { readSettings } from "./settings";

test("a key is enough; the rest has its demo value", () => {
  const read = readSettings({ NODE_ENV: "test", DEMO_SHOP_API_KEY: "k" });
  expect(read).toEqual({
    ok: true,
    settings: {
      port: 4100,
      origin: "http://127.0.0.1:4100",
      walletApiUrl: "http://localhost:3000",
      walletOrigin: "http://localhost:3000",
      apiKey: "k",
      resultSecret: null,
      control: false,
      folder: ".data/demo-shop",
      traderCode: "777777701",
    },
  });
});

test("every fault is named at once", () => {
  const read = readSettings({ NODE_ENV: "test", DEMO_SHOP_PORT: "many", WALLET_API_URL: "ftp://x" });
  expect(read.ok).toBe(false);
  const faults = read.ok ? "" : read.faults.join("\n");
  for (const name of ["DEMO_SHOP_PORT", "WALLET_API_URL", "DEMO_SHOP_API_KEY"])
    expect(faults).toContain(name);
});

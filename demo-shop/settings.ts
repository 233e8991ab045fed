import { z } from "zod";

export type Settings = Readonly<z.infer<typeof environment>> & { traderCode: string };

// The shop's own code at the wallet; results that carry another one are not for us.
const TRADER_CODE = "777777701";

const url = z.url({ protocol: /^https?$/, error: "http(s) の URL が必要です" }).transform(withoutSlash);

const environment = z
  .object({
    DEMO_SHOP_PORT: z.coerce.number().int().min(0).max(65535).default(4100),
    DEMO_SHOP_ORIGIN: url.optional(),
    WALLET_API_URL: url.default("http://localhost:3000"),
    WALLET_ORIGIN: url.optional(),
    DEMO_SHOP_API_KEY: z.string({ error: "クロネコペイの API キーが必要です" }).min(1),
    DEMO_SHOP_RESULT_SECRET: z.string().optional(),
    DEMO_SHOP_CONTROL: z.string().optional(),
    DATA_DIR: z.string().min(1).default(".data"),
  })
  .transform((env) => ({
    port: env.DEMO_SHOP_PORT,
    origin: env.DEMO_SHOP_ORIGIN ?? `http://127.0.0.1:${env.DEMO_SHOP_PORT}`,
    walletApiUrl: env.WALLET_API_URL,
    walletOrigin: env.WALLET_ORIGIN ?? env.WALLET_API_URL,
    apiKey: env.DEMO_SHOP_API_KEY,
    resultSecret: env.DEMO_SHOP_RESULT_SECRET || null,
    control: env.DEMO_SHOP_CONTROL === "1",
    folder: `${env.DATA_DIR}/demo-shop`,
  }));

export function readSettings(
  env: NodeJS.ProcessEnv,
): { ok: true; settings: Settings } | { ok: false; faults: string[] } {
  const read = environment.safeParse(env);
  if (read.success) return { ok: true, settings: { ...read.data, traderCode: TRADER_CODE } };
  return { ok: false, faults: read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`) };
}

function withoutSlash(value: string): string {
  return value.replace(/\/+$/, "");
}

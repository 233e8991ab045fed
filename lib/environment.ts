import { z } from "zod";

const origin = z
  .string()
  .refine(
    (url) => URL.canParse(url) && /^https?:/.test(url) && new URL(url).origin === url,
    "must be an origin without a path, e.g. https://pay.example.com",
  );
const count = (fallback: number) => z.coerce.number().int().positive().default(fallback);
const list = z
  .string()
  .default("")
  .transform((text) => text.split(",").flatMap((entry) => entry.trim().toLowerCase() || []));
const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname : "");
const loopback = (url: string) => ["localhost", "127.0.0.1", "[::1]"].includes(hostOf(url));

const schema = z
  .object({
    PAY_MODE: z.enum(["demo", "live"]),
    DATABASE_URL: z.string().min(1),
    WALLET_ORIGIN: origin,
    CARD_ORIGIN: origin,
    GATEWAY_ORIGIN: origin,
    GATEWAY_URL: origin,
    GATEWAY_SHAPE: z.enum(["test", "production"]).default("test"),
    GATEWAY_TRADER_CODE: z.string().regex(/^[0-9A-Za-z]{1,20}$/),
    GATEWAY_ACCESS_KEY: z.string().regex(/^\d{1,7}$/),
    GATEWAY_CONNECT_MS: count(5_000),
    GATEWAY_TOTAL_MS: count(25_000),
    GATEWAY_RELAYED_MS: count(15_000),
    GATEWAY_CARRIER: z.stringbool().optional(),
    GATEWAY_RESULT_ADDRESSES: list,
    NEXTAUTH_URL: origin,
    NEXTAUTH_SECRET: z.string().min(32),
    SEALING_KEY: z.string().refine((key) => Buffer.from(key, "base64").length === 32, "32 bytes in base64"),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().default("クロネコペイ <no-reply@localhost>"),
    TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).default(0),
    CARD_CEILING_YEN: count(300_000),
    ALLOW_PRIVATE_RESULT_URLS: z.stringbool().default(false),
    LIMIT_CODES_PER_ADDRESS_HOUR: count(5),
    LIMIT_CODES_PER_SOURCE_HOUR: count(30),
    LIMIT_CODES_HOUR: count(3_000),
    LIMIT_PASSKEYS_PER_SOURCE_HOUR: count(300),
    SESSION_DAYS: count(90),
    SESSION_IDLE_DAYS: count(30),
    LIMIT_REGISTRATIONS_HOUR: count(5),
    LIMIT_REGISTRATIONS_DAY: count(10),
    LIMIT_REGISTRATIONS_SOURCE_HOUR: count(20),
    LIMIT_DECLINES_CHECKOUT: count(4),
    LIMIT_DECLINES_DAY: count(10),
    LIMIT_CHALLENGES_CARD: count(2),
    LIMIT_CHALLENGES_CHECKOUT: count(4),
    LIMIT_BREAKER_DECLINES: count(100),
    LIMIT_GATEWAY_RESULTS_MINUTE: count(600),
    LIMIT_API_MINUTE: count(1_200),
    LIMIT_LINKS_SOURCE_MINUTE: count(60),
    LIMIT_SHOP_CALLS_MINUTE: count(600),
    METRICS_TOKEN: z.string().min(24).optional(),
    OPERATOR_EMAILS: list,
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  })
  .superRefine((env, faults) => {
    // A cookie does not know ports; on the demo's localhost they are all there is.
    const sameHost = env.PAY_MODE === "live" && hostOf(env.WALLET_ORIGIN) === hostOf(env.CARD_ORIGIN);
    if (sameHost || env.WALLET_ORIGIN === env.CARD_ORIGIN)
      faults.addIssue({
        code: "custom",
        path: ["CARD_ORIGIN"],
        message: "must be another host than WALLET_ORIGIN",
      });
    if (env.PAY_MODE !== "live") return;
    for (const name of ["WALLET_ORIGIN", "CARD_ORIGIN", "GATEWAY_ORIGIN", "GATEWAY_URL"] as const) {
      if (!env[name].startsWith("https:"))
        faults.addIssue({ code: "custom", path: [name], message: "must be https in live mode" });
    }
    if (loopback(env.GATEWAY_URL))
      faults.addIssue({
        code: "custom",
        path: ["GATEWAY_URL"],
        message: "must not be loopback in live mode",
      });
    if (env.ALLOW_PRIVATE_RESULT_URLS)
      faults.addIssue({
        code: "custom",
        path: ["ALLOW_PRIVATE_RESULT_URLS"],
        message: "must not be true in live mode",
      });
    if (!env.SMTP_URL)
      faults.addIssue({ code: "custom", path: ["SMTP_URL"], message: "is needed in live mode" });
  });

export type Environment = z.infer<typeof schema>;

let known: Environment | undefined;

/** The process's settings. Throws once, naming every faulty variable, so that a process refuses to start. */
export function environment(): Environment {
  known ??= readEnvironment(process.env);
  return known;
}

/** Reads and checks settings; the message of what it throws names every fault and never a value. */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const faults = read.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`These settings need mending (see .env.example):\n${faults.join("\n")}`);
}

import type { Context } from "@/lib/db";
import { addMerchant } from "@/lib/merchants/add-merchant";
import { findWireAccess } from "@/lib/merchants/find-wire-access";
import { findMerchantByCode, listMerchants } from "@/lib/merchants/list-merchants";
import { listOrigins } from "@/lib/merchants/queries";
import { registerAddress } from "@/lib/merchants/register-address";
import { removeAddress } from "@/lib/merchants/remove-address";
import { renewAccessKey } from "@/lib/merchants/renew-access-key";
import { newMerchantSchema } from "@/lib/merchants/schema";
import { switchConnectionAuth } from "@/lib/merchants/switch-connection-auth";
import { monthlyStatement } from "@/lib/payments/monthly-statement";

/** For parseArgs. */
export const options = {
  name: { type: "string" },
  owner: { type: "string" },
  origin: { type: "string", multiple: true },
  add: { type: "string" },
  remove: { type: "string" },
} as const;
type Options = { name?: string; owner?: string; origin?: string[]; add?: string; remove?: string };
type Command = (ctx: Context, words: string[], options: Options) => Promise<string>;

const by = "operator";

/** What the operator may ask for; each returns what to print, and throws a sentence when it cannot be done. */
export const commands: Record<string, Command> = {
  list: async (ctx) => {
    const shops = await listMerchants(ctx);
    return shops.map(({ code, name }) => `${code}  ${name}`).join("\n") || "no merchants yet";
  },

  create: async (ctx, [code = ""], { name = "", owner = "", origin = [] }) => {
    const read = newMerchantSchema.safeParse({ code, name, origins: origin.join("\n"), owner });
    const fault = read.error?.issues[0]?.message;
    const made = read.success ? await addMerchant(ctx, { ...read.data, by }) : null;
    if (!made?.ok) throw new Error(SENTENCES[made?.refusal ?? fault ?? ""] ?? "It cannot be made.");
    const { apiKey, resultSecret } = made.value;
    return [
      await describe(ctx, code),
      `API key        ${apiKey}`,
      `result secret  ${resultSecret}`,
      "Keep both now: they are not shown again.",
    ].join("\n");
  },

  show: (ctx, [code = ""]) => describe(ctx, code),

  address: async (ctx, [code = ""], { add, remove }) => {
    const { merchantId } = await shop(ctx, code);
    if (add) {
      const added = await registerAddress(ctx, { merchantId, address: add, by });
      if (!added.ok) throw new Error(`${add} is no single IP address.`);
    } else if (remove) await removeAddress(ctx, { merchantId, address: remove, by });
    else throw new Error("Say --add or --remove and an IP address.");
    return describe(ctx, code);
  },

  "connection-auth": async (ctx, [code = "", to]) => {
    const { merchantId } = await shop(ctx, code);
    if (to !== "on" && to !== "off") throw new Error("Say on or off.");
    await switchConnectionAuth(ctx, { merchantId, on: to === "on", by });
    return describe(ctx, code);
  },

  "renew-access-key": async (ctx, [code = ""]) => {
    const { merchantId } = await shop(ctx, code);
    await renewAccessKey(ctx, { merchantId, by });
    return describe(ctx, code);
  },

  statement: async (ctx, [code = "", month = ""]) => {
    const { merchantId } = await shop(ctx, code);
    const csv = await monthlyStatement(ctx, { merchantId, month });
    if (!csv.ok) throw new Error("Say a month, such as 2026-11.");
    return csv.value.trimEnd();
  },
};

const SENTENCES: Record<string, string> = {
  "code-invalid": "The merchant's code has nine digits: create 777777704 --name … --origin …",
  "name-invalid": "Say its name: --name 星屑書房 (at most 60 characters).",
  "origins-invalid":
    "An origin is an address without a path: --origin https://shop.example (live mode: https only).",
  "owner-invalid": "The owner is a mail address: --owner tanaka@shop.example",
  "code-taken": "There is a merchant with this code already.",
};

async function shop(ctx: Context, code: string) {
  const found = await findMerchantByCode(ctx, code);
  if (!found) throw new Error(`There is no merchant ${code}: npm run merchant -- list`);
  return found;
}

async function describe(ctx: Context, code: string): Promise<string> {
  const { merchantId, name } = await shop(ctx, code);
  const access = await findWireAccess(ctx, { merchantId });
  return [
    `code           ${code}`,
    `name           ${name}`,
    `origins        ${(await listOrigins(ctx, { merchantId })).join(" ") || "none"}`,
    `addresses      ${access.addresses.join(" ") || "none: A and E functions are refused"}`,
    `F01–F04        ${access.connectionAuth ? "on" : "off"}`,
    `access key     ${access.accessKey ?? "none"}`,
  ].join("\n");
}

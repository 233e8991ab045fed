import Encoding from "encoding-japanese";
import { createMerchant } from "@/lib/merchants/create-merchant";
import { randomId } from "@/lib/random-id";
import { db } from "../arrange";
import { type Answer, type Knock, knock } from "../knock";

export type Form = Record<string, string | undefined>;
export type LinkShop = { merchantId: string; code: string; origin: string };

const PATHS = {
  test: "/test_gateway/settleSelectAction.gw",
  live: "/webcollect/settleSelectAction.gw",
};

export async function makeLinkShop(): Promise<LinkShop> {
  const id = randomId();
  const code = String(Math.floor(100_000_000 + Math.random() * 899_999_999));
  const origin = `https://shop-${id}.example`;
  const wish = {
    code,
    name: "試験書店",
    origins: [origin],
    apiKey: `key-${id}`,
    resultSecret: `secret-${id}`,
  };
  const merchantId = await createMerchant({ db, now: () => new Date() }, wish);
  return { merchantId, code, origin };
}

/** A form that is taken as it is. */
export function goodForm({ code, origin }: LinkShop): Form {
  return {
    TRS_MAP: "V_W02",
    trader_code: code,
    order_no: `L-${randomId().slice(0, 16).toUpperCase()}`,
    goods_name: "夜をわたる猫 ①髙",
    settle_price: "4180",
    buyer_name_kanji: "星野 澪",
    buyer_name_kana: "ホシノ　ミオ",
    buyer_tel: "090-1234-5678",
    buyer_email: "mio@example.jp",
    payment_method: "0",
    return_url: `${origin}/results`,
    success_url: `${origin}/thanks`,
    failure_url: `${origin}/failed`,
    cancel_url: `${origin}/cart`,
  };
}

type Sent = Pick<Knock, "headers" | "host" | "port"> & { shape?: keyof typeof PATHS };

/** As a browser posts it from another site, Shift_JIS and all; `headers` replace. */
export function sendForm(form: Form, { shape = "test", headers = {}, ...at }: Sent = {}): Promise<Answer> {
  const body = Object.entries(form)
    .filter(([, value]) => value !== undefined)
    .map(([name, value = ""]) => `${name}=${escaped(value)}`)
    .join("&");
  const type = { "content-type": "application/x-www-form-urlencoded", origin: "https://shop.example" };
  return knock(PATHS[shape], { ...at, method: "POST", headers: { ...type, ...headers }, body });
}

function escaped(text: string): string {
  const bytes = Encoding.convert(Encoding.stringToCode(text), {
    to: "SJIS",
    from: "UNICODE",
    fallback: "error",
  });
  return bytes.map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
}

import { createHash } from "node:crypto";

export type Form = Record<string, string>;

const MEMBER = { member_id: "kpm00000123", authentication_key: "a1B2c3D4" };
const ACCESS_KEY = "1234567";
export const TRADER = "888888801";

export const sha256 = (...values: string[]) => createHash("sha256").update(values.join("")).digest("hex");

/** An ordinary shop's client: plain HTTP, nothing of the sandbox's own code. */
export function gatewayClient(url: string, controlUrl: string) {
  async function post(path: string, form: Form | string, headers: Record<string, string> = {}) {
    const body = typeof form === "string" ? form : new URLSearchParams(form).toString();
    const type = { "Content-Type": "application/x-www-form-urlencoded" };
    const response = await fetch(url + path, { method: "POST", body, headers: { ...type, ...headers } });
    return { status: response.status, text: await response.text(), headers: response.headers };
  }

  async function call(path: string, functionDiv: string, form: Form = {}) {
    const answer = await post(`/test_gateway/${path}.api`, {
      function_div: functionDiv,
      trader_code: TRADER,
      ...form,
    });
    return { ...answer, ...elements(answer.text) };
  }

  async function control(name: string, body?: object) {
    const response = await fetch(`${controlUrl}/_control/${name}`, {
      method: body ? "POST" : "GET",
      headers: { "Content-Type": "application/json" },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return await response.json();
  }

  /** Issues a token; answers its name, or the errors. */
  async function token(cardNo: string, changes: Form = {}) {
    const { status, text } = await post("/test_gateway/getToken.api", tokenForm(cardNo, changes));
    return { status, ...(JSON.parse(text) as { token: string; errorInfo?: TokenError[] }) };
  }

  async function chargeToken(cardNo: string, orderNo: string, token_: Form = {}, charge: Form = {}) {
    const issued = await token(cardNo, token_);
    return await call("creditToken", "A08", { ...chargeForm(orderNo), token: issued.token, ...charge });
  }

  return { url, post, call, control, token, chargeToken };
}

export interface TokenError {
  errorCode: string;
  errorMsg: string;
  errorItem?: string;
}

/** A guest's token without 3-D Secure unless told otherwise. */
export function tokenForm(cardNo: string, changes: Form = {}): Form {
  const form: Form = {
    function_div: "Y01",
    trader_code: TRADER,
    auth_div: "2",
    option_service_div: "00",
    card_no: cardNo,
    card_owner: "TARO YAMADA",
    card_exp: "1123",
    security_code: cardNo.length === 15 ? "1234" : "123",
    ...changes,
  };
  const member = form.option_service_div === "01" ? { ...MEMBER, ...changes } : undefined;
  const values = member ? [member.member_id ?? "", member.authentication_key ?? ""] : [];
  return { ...form, ...member, check_sum: sha256(...values, ACCESS_KEY, form.auth_div ?? ""), ...changes };
}

export function chargeForm(orderNo: string): Form {
  return {
    device_div: "1",
    order_no: orderNo,
    settle_price: "3980",
    buyer_name_kanji: "山田太郎",
    buyer_tel: "090-1234-5678",
    buyer_email: "taro@example.com",
    pay_way: "1",
    goods_name: "お買い物",
    trader_ec_url: "https://wallet.example/3ds/k3v8",
  };
}

/** The member's own fields with the checksum of A01, A03–A05. */
export function memberForm(changes: Form = {}): Form {
  const member = { ...MEMBER, ...changes };
  return {
    ...member,
    check_sum: sha256(member.member_id, member.authentication_key, ACCESS_KEY),
    ...changes,
  };
}

/** The top-level elements every test asks for, as text. */
function elements(xml: string) {
  const read = (name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  return {
    read,
    returnCode: read("returnCode"),
    errorCode: read("errorCode"),
    credit: read("creditErrorCode"),
    cdata: /<!\[CDATA\[(.*?)\]\]>/s.exec(xml)?.[1],
  };
}

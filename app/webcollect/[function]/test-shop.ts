import { XMLParser } from "fast-xml-parser";
import { newAccessKey } from "@/lib/merchants/new-access-key";
import { registerAddress } from "@/lib/merchants/register-address";
import type { MerchantId } from "@/lib/merchants/rules";
import { switchConnectionAuth } from "@/lib/merchants/switch-connection-auth";
import { openShop } from "@/lib/payments/test-operations";
import { answerShop } from "./answer-shop";

export const HERE = "203.0.113.7";
const by = "operator";
const parser = new XMLParser({ parseTagValue: false, ignoreDeclaration: true });

/** What a program reads out of an answer. */
export type Said = {
  status: string;
  returnCode: string;
  errorCode: string;
  creditErrorCode?: string;
  resultCount?: string;
  resultData?: Record<string, string>;
  authPassword?: string;
  slipUrlPc?: string;
  ipAddress?: string;
};

/** A world with payments, and its shops' programs: what they post and what they read. */
export async function openCalls() {
  const world = await openShop();

  /** One call as a shop's program makes it. */
  async function call(
    name: string,
    fields: Record<string, string>,
    from: { source?: string; method?: string; patienceMs?: number } = {},
  ) {
    const { source = HERE, method = "POST", patienceMs } = from;
    const body = method === "POST" ? new URLSearchParams(fields).toString() : undefined;
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const request = new Request(`http://localhost:3000/webcollect/${name}`, { method, headers, body });
    return answerShop(world.ctx, request, { name, source, patienceMs });
  }

  async function say(
    name: string,
    fields: Record<string, string>,
    from: { source?: string; method?: string; patienceMs?: number } = {},
  ): Promise<Said> {
    const answer = await call(name, fields, from);
    const said = parser.parse(await answer.text()).return as Omit<Said, "status">;
    return { ...said, status: String(answer.status) };
  }

  /** A shop that listed its address and switched F on. */
  async function open(merchantId: MerchantId) {
    await registerAddress(world.ctx, { merchantId, address: HERE, by });
    await switchConnectionAuth(world.ctx, { merchantId, on: true, by });
    const { code } = await world.db.merchant.update({
      where: { id: merchantId },
      data: { accessKey: newAccessKey() },
    });
    return code;
  }

  /** A paid order of such a shop, and what every call about it carries. */
  async function paidOrder(...arranged: Parameters<typeof world.paid>) {
    const { of, checkout, orderNo: gatewayOrderNo, wish } = await world.paid(...arranged);
    const code = await open(of.merchantId);
    const mine = { trader_code: code, order_no: checkout.merchantOrderNo };
    return { of, code, mine, gatewayOrderNo, linkId: wish.linkId };
  }

  return { ...world, call, say, open, paidOrder };
}

export type Calls = Awaited<ReturnType<typeof openCalls>>;

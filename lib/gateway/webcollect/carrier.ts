import type { Answer, CarrierPayments, OperationRefusal } from "../port";
import type { Call } from "./client";
import { done, inquire } from "./operate-trade";
import { answered } from "./translate/answered";
import { carrierForm, readCarrierReturn } from "./translate/carrier";

type Contract = { traderCode: string; accessKey: string };

/** Carrier payments, M01 to M03: our own reading of the protocol (§ 16). */
export function carrierPayments(begin: () => Call, contract: Contract): CarrierPayments {
  return {
    start: async (wish) => {
      const called = await begin()("M01", carrierForm(wish, contract));
      return answered(called, [], ({ fields: { redirectHtml: html } }) => (html ? { html } : undefined));
    },
    cancel: async ({ orderNo }) => {
      const call = begin();
      return whyNot(call, orderNo, done(await call("M02", { order_no: orderNo })));
    },
    decrease: async ({ orderNo, amountYen }) => {
      const call = begin();
      const form = { order_no: orderNo, new_price: String(amountYen) };
      return whyNot(call, orderNo, done(await call("M03", form)));
    },
    readReturn: (posted) => readCarrierReturn(posted, contract.accessKey),
  };
}

type Done = Answer<null, OperationRefusal>;

/** One code says that it was cancelled before, was never fixed, or that its time is over: E04 tells which. */
async function whyNot(call: Call, orderNo: string, answer: Done): Promise<Done> {
  if (answer.is !== "no" || answer.reason !== "not-possible-now") return answer;
  const trade = await inquire(call, orderNo);
  const state = trade.is === "yes" ? trade.value?.state : undefined;
  if (state === "cancelled") return { ...answer, reason: "already-done" };
  return state === "captured" ? { ...answer, reason: "too-late" } : answer;
}

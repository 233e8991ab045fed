import type { OrderFile } from "../ledger/entries";
import { orderState } from "../orders/order-state";
import { type Html, html } from "./html";

export function stateTag(file: OrderFile): Html {
  const state = orderState(file);
  return html`<strong class="tag ${state}">${words[state]}</strong>`;
}

const words = { waiting: "支払い待ち", paid: "支払い済み", failed: "支払えませんでした" };

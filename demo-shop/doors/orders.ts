import type { FastifyInstance, FastifyReply } from "fastify";
import type { Order } from "../ledger/entries";
import { openCheckout } from "../orders/open-checkout";
import { orderLines, totalYen } from "../orders/order-lines";
import { orderNumber } from "../orders/order-number";
import { sorryPage } from "../pages/sorry";
import type { Shop } from "../shop";
import { PAGE } from "./pages";

// A demo has no accounts: everybody who buys here is this customer.
const customer = { name: "星野 美緒", phone: "090-0000-0000", email: "mio@example.jp" };

export async function orderDoors(app: FastifyInstance, shop: Shop): Promise<void> {
  app.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );
  app.addHook("preHandler", async (request, reply) => {
    if (request.headers["sec-fetch-site"] === "cross-site") {
      return sorry(reply.code(403), "ほかのサイトからのご注文は受け付けていません。");
    }
  });

  app.post("/orders", async (request, reply) => {
    const lines = request.body instanceof URLSearchParams ? orderLines(request.body) : null;
    if (!lines) return sorry(reply.code(400), "本と冊数を選び直してください。");
    const now = shop.clock();
    const order: Order = { no: orderNumber(now), amountYen: totalYen(lines), lines, buyer: customer };
    const byLink = request.body instanceof URLSearchParams && request.body.get("by") === "link";
    if (byLink) order.by = "link";
    await shop.ledger.append({ type: "order", at: now.toISOString(), order });
    if (byLink) return reply.redirect(`/orders/${encodeURIComponent(order.no)}/link`, 303);
    await openCheckout(shop, order, now);
    return toOrder(reply, order.no);
  });

  app.post<{ Params: { no: string } }>("/orders/:no/checkout", async (request, reply) => {
    const file = shop.ledger.order(request.params.no);
    if (!file) return reply.callNotFound();
    await openCheckout(shop, file.order, shop.clock());
    return toOrder(reply, file.order.no);
  });
}

// form-action also guards where a form's answer leads, so the way to the wallet is a link on our own page.
function toOrder(reply: FastifyReply, orderNo: string): FastifyReply {
  return reply.redirect(`/orders/${encodeURIComponent(orderNo)}`, 303);
}

function sorry(reply: FastifyReply, words: string): FastifyReply {
  return reply.type(PAGE).send(sorryPage("ご注文を受け付けられませんでした", words));
}

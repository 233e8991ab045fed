import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Order, OrderFile, Receipt } from "../ledger/entries";
import { openCheckout } from "../orders/open-checkout";
import { totalYen } from "../orders/order-lines";
import { orderNumber } from "../orders/order-number";
import { countedReceipts, orderState } from "../orders/order-state";
import { replyModes, type Shop } from "../shop";

const modeWish = z.object({
  mode: z.enum(replyModes),
  delayMs: z.number().int().min(0).max(120_000).default(5000),
});

const orderWish = z.object({
  orderNo: z.string().min(1).optional(),
  amountYen: z.number().int().optional(),
  lines: z
    .array(z.object({ name: z.string(), quantity: z.number().int(), unitPriceYen: z.number().int() }))
    .optional(),
  buyer: z
    .object({ name: z.string().optional(), phone: z.string().optional(), email: z.string().optional() })
    .optional(),
});

/** The QA door: there only with DEMO_SHOP_CONTROL=1, and only for who calls it by a loopback name. */
export async function controlDoor(app: FastifyInstance, shop: Shop): Promise<void> {
  app.addHook("onRequest", async (request, reply) => {
    if (!["127.0.0.1", "localhost", "[::1]"].includes(request.hostname)) {
      return reply.code(403).send({ error: "loopback only" });
    }
  });

  app.post("/_control/results", async (request, reply) => {
    const wish = modeWish.safeParse(request.body);
    if (!wish.success) return reply.code(400).send({ error: z.prettifyError(wish.error) });
    shop.reply = wish.data;
    return wish.data;
  });

  app.get<{ Querystring: { orderNo?: string } }>("/_control/results", async (request, reply) => {
    const { orderNo } = request.query;
    if (orderNo === undefined) {
      return { orders: shop.ledger.orders().map(told), strays: toldReceipts(shop.ledger.strays()) };
    }
    const file = shop.ledger.order(orderNo);
    return file ? told(file) : reply.code(404).send({ error: "no such order" });
  });

  app.post("/_control/orders", async (request, reply) => {
    const wish = orderWish.safeParse(request.body ?? {});
    if (!wish.success) return reply.code(400).send({ error: z.prettifyError(wish.error) });
    const now = shop.clock();
    const order = wished(wish.data, now);
    const known = shop.ledger.order(order.no) !== undefined;
    const entry = { type: "order", at: now.toISOString(), order } as const;
    if (!known) await shop.ledger.append(entry);
    const answer = await openCheckout(shop, order, now);
    if ("problem" in answer)
      return reply.code(answer.problem.status ?? 502).send({ orderNo: order.no, ...answer });
    if (known) await shop.ledger.append(entry);
    return reply.code(201).send({ orderNo: order.no, amountYen: order.amountYen, ...answer.checkout });
  });
}

/** An amount without lines is one line; both are passed on as given, so that a wrong sum can be tried. */
function wished(wish: z.infer<typeof orderWish>, now: Date): Order {
  const lines = wish.lines ?? [{ name: "お試しの品", quantity: 1, unitPriceYen: wish.amountYen ?? 1980 }];
  return {
    no: wish.orderNo ?? orderNumber(now),
    amountYen: wish.amountYen ?? totalYen(lines),
    lines,
    ...(wish.buyer && { buyer: wish.buyer }),
  };
}

function told(file: OrderFile): Record<string, unknown> {
  const { order, checkout, problem } = file;
  return {
    orderNo: order.no,
    amountYen: order.amountYen,
    state: orderState(file),
    checkout,
    problem,
    results: toldReceipts(file.receipts),
  };
}

function toldReceipts(receipts: readonly Receipt[]): Record<string, unknown>[] {
  const counted = new Set(countedReceipts(receipts));
  return receipts.map((receipt) => ({
    ...receipt,
    body: Buffer.from(receipt.bodyBase64, "base64").toString(),
    counted: counted.has(receipt),
  }));
}

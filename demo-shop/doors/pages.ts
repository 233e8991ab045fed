import { readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { findBook } from "../books";
import { bookPage } from "../pages/book";
import { linkFormPage } from "../pages/link-form";
import { orderPage } from "../pages/order";
import type { CameBack } from "../pages/order-note";
import { ordersPage } from "../pages/orders";
import { shelfPage } from "../pages/shelf";
import { sorryPage } from "../pages/sorry";
import type { Shop } from "../shop";

export function pageDoors(app: FastifyInstance, shop: Shop): void {
  const css = readFileSync(new URL("../pages/shop.css", import.meta.url));
  const icon = readFileSync(new URL("../pages/icon.svg", import.meta.url));

  app.get("/health", async () => ({ ok: true }));
  app.get("/shop.css", (_, reply) => reply.type("text/css; charset=utf-8").send(css));
  app.get("/icon.svg", (_, reply) => reply.type("image/svg+xml").send(icon));

  app.get("/", (_, reply) => reply.type(PAGE).send(shelfPage()));
  app.get<{ Params: { id: string } }>("/books/:id", (request, reply) => {
    const book = findBook(request.params.id);
    return book ? reply.type(PAGE).send(bookPage(book)) : reply.callNotFound();
  });
  app.get("/orders", (_, reply) =>
    reply.type(PAGE).send(ordersPage(shop.ledger.orders(), shop.ledger.strays())),
  );
  app.get<{ Params: { no: string }; Querystring: Record<string, unknown> }>(
    "/orders/:no",
    (request, reply) => {
      const file = shop.ledger.order(request.params.no);
      return file ? reply.type(PAGE).send(orderPage(file, cameBack(request.query))) : reply.callNotFound();
    },
  );

  app.get<{ Params: { no: string } }>("/orders/:no/link", (request, reply) => {
    const file = shop.ledger.order(request.params.no);
    if (!file) return reply.callNotFound();
    const policy = String(reply.getHeader("content-security-policy"));
    const posting = policy.replace("form-action 'self'", `form-action 'self' ${shop.settings.walletOrigin}`);
    return reply
      .header("content-security-policy", posting)
      .type(PAGE)
      .send(linkFormPage(shop.settings, file));
  });

  app.setNotFoundHandler((_, reply) =>
    reply
      .code(404)
      .type(PAGE)
      .send(sorryPage("見つかりませんでした", "お探しのページやご注文は、ここにはありません。")),
  );
}

export const PAGE = "text/html; charset=utf-8";

function cameBack(query: Record<string, unknown>): CameBack {
  if (query.cancelled === "1") return "cancelled";
  return query.back === "1" ? "back" : null;
}

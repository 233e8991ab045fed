import Fastify, { type FastifyInstance } from "fastify";
import { controlDoor } from "./doors/control";
import { orderDoors } from "./doors/orders";
import { PAGE, pageDoors } from "./doors/pages";
import { resultDoor } from "./doors/results";
import { unwellReceivers } from "./doors/unwell-receivers";
import { sorryPage } from "./pages/sorry";
import type { Shop } from "./shop";

export function buildShop(shop: Shop): FastifyInstance {
  // An answer that /results holds back on purpose must not hold up the stop.
  const app = Fastify({ forceCloseConnections: true });
  app.addHook("onRequest", async (_, reply) => {
    reply.headers(guards);
  });
  app.setErrorHandler<Error & { statusCode?: number }>((error, _, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500)
      console.error(JSON.stringify({ level: "error", msg: error.message, stack: error.stack }));
    return reply
      .code(status)
      .type(PAGE)
      .send(
        sorryPage("お受けできませんでした", "もう一度お試しください。続くときは、少し時間をおいてください。"),
      );
  });
  pageDoors(app, shop);
  app.register((scope) => orderDoors(scope, shop));
  app.register((scope) => resultDoor(scope, shop));
  app.register(unwellReceivers);
  if (shop.settings.control) app.register((scope) => controlDoor(scope, shop));
  return app;
}

const guards = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cache-control": "no-store",
};

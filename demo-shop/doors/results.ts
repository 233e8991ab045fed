import { setTimeout as wait } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { receiveResult } from "../results/receive-result";
import type { Shop } from "../shop";

const MOST_BYTES = 64 * 1024;

export async function resultDoor(app: FastifyInstance, shop: Shop): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_, body, done) => done(null, body));

  app.post("/results", { bodyLimit: MOST_BYTES }, async (request, reply) => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const { mode, delayMs } = shop.reply;
    const { answer } = await receiveResult(shop, body, pairs(request.raw.rawHeaders), shop.clock());
    if (answer === "none") return reply.hijack();
    if (mode === "slow") await wait(delayMs);
    return reply
      .code(answer === "500" ? 500 : 200)
      .type("text/plain")
      .send(answer === "500" ? "error" : answer);
  });
}

function pairs(flat: readonly string[]): [string, string][] {
  return flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? ""] as [string, string]] : []));
}

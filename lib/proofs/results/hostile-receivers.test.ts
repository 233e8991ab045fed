import type { IncomingMessage, ServerResponse } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { DeliveryCause } from "@/lib/notifications/causes";
import { deliverDueResults } from "@/lib/notifications/deliver-due-results";
import { openShop, openTime, tell } from "@/lib/notifications/testing";
import { makeMerchant } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { proofSize } from "../proof-size";

const EACH = proofSize(1, 20);
const TIMES = { connectMs: 1_000, totalMs: 1_500 };
const MOST_GROWTH = 50 * 1024 * 1024;
const BYTES = Buffer.alloc(64 * 1024, "0");

type Behaviour = { cause: DeliveryCause; does: (response: ServerResponse, request: IncomingMessage) => void };
const BEHAVIOURS: Record<string, Behaviour> = {
  fails: { cause: "status", does: (response) => response.writeHead(500).end("error") },
  hangs: { cause: "time-out", does: () => undefined },
  "says OK": { cause: "wrong-body", does: (response) => response.end("OK") },
  "says nothing": { cause: "wrong-body", does: (response) => response.end() },
  "promises more": {
    cause: "connection",
    does: (response) => response.writeHead(200, { "content-length": 5 }).end("0", () => response.destroy()),
  },
  redirects: {
    cause: "redirect",
    does: (response) => response.writeHead(307, { location: "/takes" }).end("0"),
  },
  dribbles: { cause: "time-out", does: (response) => dribble(response) },
  "closes early": { cause: "connection", does: (_, request) => request.socket.destroy() },
  "talks no HTTP": { cause: "connection", does: (_, request) => request.socket.end("0\r\n\r\n") },
  "sends 10 MB": { cause: "too-long", does: (response) => pour(response, 160) },
};

/** A byte now and then: never silent, never done. */
function dribble(response: ServerResponse) {
  response.writeHead(200);
  const timer = setInterval(() => response.write(" "), 100);
  response.on("close", () => clearInterval(timer));
}

function pour(response: ServerResponse, chunks: number) {
  for (let left = chunks; left > 0; left--) {
    if (response.destroyed) return;
    if (!response.write(BYTES)) return response.once("drain", () => pour(response, left - 1));
  }
  response.end();
}

let pg: Awaited<ReturnType<typeof openTestDatabase>>;
let shop: Awaited<ReturnType<typeof openShop>>;
const heard = new Map<string, number>();
beforeAll(async () => {
  pg = await openTestDatabase();
  shop = await openShop((request, response) => {
    const id = String(request.headers["kuroneko-delivery-id"]);
    const [, kind = "", until = ""] = (request.url ?? "").split("/").map(decodeURIComponent);
    if (Number(request.headers["kuroneko-attempt"]) <= Number(until))
      return BEHAVIOURS[kind]?.does(response, request);
    heard.set(id, (heard.get(id) ?? 0) + 1);
    request.resume().on("end", () => response.end("0"));
  });
});
afterAll(async () => {
  shop.close();
  await pg.close();
});

test(`${EACH} results each to shops that ${Object.keys(BEHAVIOURS).join(", ")}: all arrive or visibly fail, in little memory`, async () => {
  const { ctx, pass } = openTime(pg.db);
  const kinds = Object.keys(BEHAVIOURS);
  const orders: { checkoutId: string; kind: string; recovers: boolean }[] = [];
  for (const kind of kinds) {
    const { id: merchantId } = await makeMerchant(pg.db);
    for (let n = 0; n < EACH * 2; n++) {
      const recovers = n % 2 === 0;
      const url = `${shop.url}/${encodeURIComponent(kind)}/${recovers ? 2 : 1_000}`;
      orders.push({ checkoutId: (await tell(ctx, { merchantId, url })).id, kind, recovers });
    }
  }
  const send = async () => {
    while ((await deliverDueResults(ctx, TIMES)) > 0);
  };
  await send();
  const before = process.memoryUsage().rss;
  for (const seconds of [12, 23]) {
    pass(seconds);
    await send();
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(MOST_GROWTH);

  for (const { checkoutId, kind, recovers } of orders) {
    const row = await pg.db.delivery.findFirstOrThrow({
      where: { checkoutId },
      include: { log: { orderBy: { attempt: "asc" } } },
    });
    const cause = BEHAVIOURS[kind]?.cause;
    const causes = recovers ? [cause, cause, null] : [cause, cause, cause];
    expect(
      row.log.map((one) => one.cause),
      kind,
    ).toEqual(causes);
    expect(
      row.log.every(({ durationMs, answer }) => durationMs !== null && (answer ?? "").length <= 1024),
    ).toBe(true);
    expect(row, kind).toMatchObject(
      recovers
        ? { state: "DELIVERED", failedSince: null }
        : { state: "DUE", attempts: 3, failedSince: expect.any(Date) },
    );
    expect(heard.get(row.id) ?? 0).toBe(recovers ? 1 : 0);
  }
}, 600_000);

import http from "node:http";
import type { AddressInfo } from "node:net";
import type { Context, Database } from "@/lib/db";
import { makeCheckout } from "@/prisma/factories";
import { queueResult } from "./queue-result";

/** A shop's receiver for tests, on a port of its own. */
export async function openShop(answer: http.RequestListener) {
  const server = http.createServer(answer);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A shop's whole answer to a request whose body it has read. */
export function takes(reply: (body: string, request: http.IncomingMessage) => string): http.RequestListener {
  return (request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => response.end(reply(body, request)));
  };
}

/** A clock of its own on a test's database. */
export function openTime(db: Database, start = "2026-11-24T10:00:00+09:00") {
  let at = new Date(start).getTime();
  const ctx: Context = { db, now: () => new Date(at) };
  return {
    ctx,
    pass: (seconds: number) => {
      at += seconds * 1000;
    },
  };
}

type Given = { merchantId?: string; url?: string; details?: number[]; orderNo?: string };

/** An order whose shop is to be told of `details`, in their sequence. */
export async function tell(
  { db, now }: Context,
  { merchantId, url = "http://127.0.0.1:9/results", details = [4], orderNo }: Given = {},
) {
  const checkout = await makeCheckout(db, {
    resultUrl: url,
    ...(merchantId ? { merchantId } : {}),
    ...(orderNo ? { merchantOrderNo: orderNo } : {}),
  });
  const { code: traderCode } = await db.merchant.findUniqueOrThrow({ where: { id: checkout.merchantId } });
  const told = { checkout, traderCode, result: 1, method: 14, at: now() } as const;
  for (const detail of details) await db.$transaction((tx) => queueResult(tx, { ...told, detail }));
  return checkout;
}

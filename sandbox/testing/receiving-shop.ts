import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

interface ShopAnswer {
  status: number;
  body: string;
}

export interface ReceivingShop {
  url: string;
  received: string[];
  /** What it answers from now on. */
  answer: ShopAnswer | Promise<ShopAnswer>;
  /** Holds what it receives from now on until the returned function gives the answer. */
  hold(): (answer: ShopAnswer) => void;
  /** Resolves when so many have been received. */
  waitFor(count: number): Promise<string[]>;
  close(): void;
}

/** A merchant's address for results: keeps every body it gets. */
export async function receivingShop(): Promise<ReceivingShop> {
  const received: string[] = [];
  const waiting: { count: number; done: (received: string[]) => void }[] = [];
  const shop: Pick<ReceivingShop, "answer"> = { answer: { status: 200, body: "0" } };
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on("end", async () => {
      received.push(body);
      for (const { count, done } of waiting) if (received.length >= count) done([...received]);
      const answer = await shop.answer;
      response.writeHead(answer.status, { Location: "/elsewhere" });
      response.end(answer.body);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return Object.assign(shop, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/result`,
    received,
    waitFor: (count: number) =>
      received.length >= count
        ? Promise.resolve([...received])
        : new Promise<string[]>((done) => waiting.push({ count, done })),
    hold: () => {
      let give: (answer: ShopAnswer) => void = () => {};
      shop.answer = new Promise((done) => {
        give = done;
      });
      return give;
    },
    close: () => void server.close(),
  });
}

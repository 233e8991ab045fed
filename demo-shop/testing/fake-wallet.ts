import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export type Asked = {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  json: Record<string, unknown>;
};
type Answer = { status: number; type?: string; body: string };

export type FakeWallet = {
  url: string;
  asked: Asked[];
  answer: (asked: Asked) => Answer;
  close(): Promise<void>;
};

/** A local HTTP server in the wallet's place; a test sets `answer` to make it refuse. */
export async function fakeWallet(): Promise<FakeWallet> {
  const wallet: FakeWallet = { url: "", asked: [], answer: opened, close };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = "", url = "", headers } = request;
    const asked = { method, url, headers, json: JSON.parse(Buffer.concat(chunks).toString()) };
    wallet.asked.push(asked);
    const { status, type = "application/json", body } = wallet.answer(asked);
    response.writeHead(status, { "content-type": type }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  wallet.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return wallet;

  async function close(): Promise<void> {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}

export function opened(asked: Asked): Answer {
  const id = `co-${String(asked.json.orderNo)}`;
  const url = `http://wallet.example/pay/${encodeURIComponent(id)}`;
  return {
    status: 201,
    body: JSON.stringify({ id, url, state: "open", linkExpiresAt: "2026-11-25T00:00:00Z" }),
  };
}

export function refused(status: number, problem: Record<string, unknown>): () => Answer {
  return () => ({ status, type: "application/problem+json", body: JSON.stringify({ status, ...problem }) });
}

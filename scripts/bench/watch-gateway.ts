import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

type Call = { orderNo: string | null; member: string | null; from: number; to: number };
export type GatewayWatch = Awaited<ReturnType<typeof watchGateway>>;

/** Stands before the gateway and notes how long each call took; whose it was stands in the form. */
export async function watchGateway(gatewayUrl: string) {
  const calls: Call[] = [];
  const server = createServer((asked, answer) => {
    const from = performance.now();
    const chunks: Buffer[] = [];
    asked.on("data", (chunk: Buffer) => chunks.push(chunk));
    asked.on("end", () => {
      const body = Buffer.concat(chunks);
      const { method, headers } = asked;
      const onward = request(new URL(asked.url ?? "/", gatewayUrl), { method, headers }, (coming) => {
        answer.writeHead(coming.statusCode ?? 502, coming.headers);
        coming.pipe(answer);
        coming.on("end", () => calls.push({ ...ownerOf(body), from, to: performance.now() }));
      });
      onward.on("error", () => answer.destroy());
      onward.end(body);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Of one press: the calls about its order, and the look-ups of its buyer's card meanwhile. */
    spentOn({ orderNo, from, to }: { orderNo: string; from: number; to: number }): number {
      const within = calls.filter((call) => call.from >= from && call.to <= to);
      const member = within.find((call) => call.orderNo === orderNo && call.member)?.member;
      const own = within.filter((call) => call.orderNo === orderNo || (member && call.member === member));
      return own.reduce((sum, call) => sum + call.to - call.from, 0);
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function ownerOf(body: Buffer): Pick<Call, "orderNo" | "member"> {
  const form = new URLSearchParams(body.toString());
  return { orderNo: form.get("order_no"), member: form.get("member_id") };
}

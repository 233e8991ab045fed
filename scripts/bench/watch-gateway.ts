import { type AddressInfo, connect, createServer, type Socket } from "node:net";

type Call = { sent: string; from: number; to: number };
export type GatewayWatch = Awaited<ReturnType<typeof watchGateway>>;

/**
 * Stands before the gateway, hands bytes on as they come and notes when: a call lasts from its first byte to the last of
 * its answer. Whose it was stands in the form.
 */
export async function watchGateway(gatewayUrl: string) {
  const { hostname, port } = new URL(gatewayUrl);
  const calls: Call[] = [];
  const open = new Set<Socket>();
  const server = createServer((web) => {
    const gateway = connect({ host: hostname, port: Number(port) });
    let call: Call | undefined;
    let answered = true;
    web.on("data", (chunk) => {
      if (answered) {
        const at = performance.now();
        call = { sent: "", from: at, to: at };
        calls.push(call);
      }
      answered = false;
      if (call) call.sent += chunk.toString("latin1");
      gateway.write(chunk);
    });
    gateway.on("data", (chunk) => {
      web.write(chunk);
      answered = true;
      if (call) call.to = performance.now();
    });
    for (const [one, other] of [
      [web, gateway],
      [gateway, web],
    ] as const) {
      open.add(one.setNoDelay(true));
      one.on("end", () => other.end());
      one.on("error", () => other.destroy());
      one.on("close", () => open.delete(one));
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Of one press: the calls about its order, and the look-ups of its buyer's card meanwhile. */
    spentOn({ orderNo, from, to }: { orderNo: string; from: number; to: number }): number {
      const within = calls.filter((call) => call.from >= from && call.to <= to);
      const member = within.map(ownerOf).find((owner) => owner.orderNo === orderNo && owner.member)?.member;
      const own = within.filter((call) => {
        const owner = ownerOf(call);
        return owner.orderNo === orderNo || (member && owner.member === member);
      });
      return own.reduce((sum, call) => sum + call.to - call.from, 0);
    },
    async stop() {
      for (const socket of open) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}

function ownerOf({ sent }: Call): { orderNo: string | null; member: string | null } {
  const form = new URLSearchParams(sent.slice(sent.indexOf("\r\n\r\n") + 4));
  return { orderNo: form.get("order_no"), member: form.get("member_id") };
}

import { createServer } from "node:http";

/** A shop that takes every result and remembers which came how often. */
export async function openReceivingShop() {
  const heard = new Map<string, number>();
  const server = createServer((request, response) => {
    const id = String(request.headers["kuroneko-delivery-id"]);
    heard.set(id, (heard.get(id) ?? 0) + 1);
    request.resume().on("end", () => response.end("0"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("the shop has no address");
  return {
    url: `http://127.0.0.1:${address.port}/results`,
    heard,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

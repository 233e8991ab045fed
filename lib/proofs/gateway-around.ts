import type { Gateway } from "@/lib/gateway/port";

export type Wish = Exclude<keyof Gateway, "newCardRef" | "carrier" | "cardUpdater">;
export type Call = { wish: Wish; asked: unknown };
export type Answered = { is: "yes" | "no" | "unknown" };

/** The same gateway, with every call handed to `around`, which may or may not proceed. */
export function gatewayAround(
  gateway: Gateway,
  around: (call: Call, proceed: () => Promise<Answered>) => Promise<Answered>,
): Gateway {
  return new Proxy(gateway, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function" || name === "newCardRef") return value;
      const wish = String(name) as Wish;
      return (asked: unknown) => around({ wish, asked }, () => value.call(target, asked));
    },
  });
}

/** The order number a call is about; "" when it is about a card. */
export function orderNoOf({ wish, asked }: Call): string {
  if (wish === "inquire") return String(asked);
  return typeof asked === "object" && asked && "orderNo" in asked ? String(asked.orderNo) : "";
}

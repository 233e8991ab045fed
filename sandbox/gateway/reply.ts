/** One element of the answer: its name, and text, markup (as CDATA) or children. */
export type Element = [name: string, value: string | { markup: string } | Element[]];

export type Reply =
  | { type: "accepted"; elements: Element[] }
  | { type: "refused"; errorCode: string; creditErrorCode?: string }
  /** Token issue answers JSON: see protocol § 12. */
  | { type: "json"; body: object }
  /** The connection is held and closed without a byte. */
  | { type: "lost" };

export function accepted(...elements: Element[]): Reply {
  return { type: "accepted", elements };
}

export function refused(errorCode: string, creditErrorCode?: string): Reply {
  return { type: "refused", errorCode, creditErrorCode };
}

/** Z codes say that nothing happened: the same token may be sent again. */
export function isZ(reply: Reply): boolean {
  return reply.type === "refused" && reply.errorCode.startsWith("Z");
}

/** One element of an answer: its name, and text or further elements. */
export type Element = [name: string, value: string | Element[]];
export type Reply =
  | { is: "accepted"; elements: Element[] }
  | { is: "refused"; errorCode: string; creditErrorCode?: string };

export function accepted(...elements: Element[]): Reply {
  return { is: "accepted", elements };
}

export function refused(errorCode: string, creditErrorCode?: string): Reply {
  return { is: "refused", errorCode, creditErrorCode };
}

/** Our contract at the gateway and where it stands. None of it is written into code (protocol § 2). */
export type WebCollectSettings = {
  traderCode: string;
  accessKey: string;
  /** Where the server reaches it, e.g. https://api.kuronekoyamato.co.jp */
  url: string;
  /** Where a browser reaches it. */
  origin: string;
  shape: "test" | "production";
  connectMs: number;
  totalMs: number;
  /** Whether the contract has carrier payments. */
  carrier: boolean;
};

/** Path names, case-sensitive (protocol § 4). */
export const PATHS = {
  A01: "credit",
  A03: "creditInfoGet",
  A04: "creditInfoUpdate",
  A05: "creditInfoDelete",
  A06: "creditCancel",
  A07: "creditChangePrice",
  A08: "creditToken",
  A09: "creditToken3D",
  A11: "reAuth",
  E01: "shipmentEntry",
  E02: "shipmentCancel",
  E04: "tradeInfo",
  H01: "traderIp",
  M01: "carrierSettle",
  M02: "carrierCancel",
  M03: "carrierChangePrice",
} as const;

export type FunctionDiv = keyof typeof PATHS;

export function addressOf({ url, shape }: WebCollectSettings, div: FunctionDiv): string {
  return shape === "test" ? `${url}/test_gateway/${PATHS[div]}.api` : `${url}/api/${PATHS[div]}`;
}

export function tokenLibraryOf({ origin, shape }: WebCollectSettings): string {
  return `${origin}/${shape === "test" ? "test_gateway" : "api"}/token/js/embeddedTokenLib.js`;
}

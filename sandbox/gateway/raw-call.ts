import type { Fields } from "./call";

export interface RawCall {
  method: string;
  /** The path name without prefix and suffix, e.g. creditToken or xp/authXp. */
  path: string;
  fields: Fields;
  address: string;
}

export type Outgoing = { type: "body"; status: number; contentType: string; body: string } | { type: "lost" };

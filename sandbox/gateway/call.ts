import type { Merchant } from "@/sandbox/world/merchants";

/** The fields of a form; a missing one reads as empty. */
export type Fields = (name: string) => string;

/** A request that has passed everything up to its parameters. */
export interface Call {
  div: string;
  merchant: Merchant;
  fields: Fields;
  now: Date;
  address: string;
}

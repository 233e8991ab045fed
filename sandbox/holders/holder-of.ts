import type { Call } from "@/sandbox/gateway/call";
import type { HolderRef } from "@/sandbox/world/records";
import type { World } from "@/sandbox/world/world";
import { findHeld, holderRef } from "./holders";

/** The holder a request names. */
export function holderOf({ merchant, fields }: Call): HolderRef {
  return holderRef(merchant.code, fields("member_id"), fields("authentication_key"));
}

/** 51: the card_key is none of the holder's; without a contract that is said first. */
export function cardKeyExists(value: string, call: Call, world: World): string | undefined {
  if (!call.merchant.optionService) return undefined;
  return findHeld(world, holderOf(call), Number(value)) ? undefined : "51";
}

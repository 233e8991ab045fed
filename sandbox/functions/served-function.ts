import type { Item } from "@/sandbox/checks/item";
import type { Call } from "@/sandbox/gateway/call";
import type { Reply } from "@/sandbox/gateway/reply";
import type { World } from "@/sandbox/world/world";

export interface ServedFunction {
  /** How the caller is known: by its address, by an F01 password, by a browser's origin, or not at all. */
  caller: "address" | "password" | "origin" | "anyone";
  items: Item[];
  /** Holds the order for as long as the request is in process. */
  changesOrder?: boolean;
  /** Answers every faulty item at once, as JSON. */
  answersJson?: boolean;
  /** What a forced error leaves behind, where the real one would leave something. */
  force?(world: World, call: Call, errorCode: string): void;
  handle(world: World, call: Call): Reply | Promise<Reply>;
}

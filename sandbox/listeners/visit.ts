import type { IncomingMessage, ServerResponse } from "node:http";
import type { World } from "@/sandbox/world/world";
import type { Holder } from "./hold";

export interface Visit {
  world: World;
  request: IncomingMessage;
  response: ServerResponse;
  path: string;
  holder: Holder;
}

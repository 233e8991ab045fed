import type { World } from "@/sandbox/world/world";
import { adjustClock, readClock } from "./clock";
import { configure, readConfiguration } from "./config";
import { orderNext } from "./next";
import { listMails, listNotifications, steerNotifications } from "./notifications";
import { reset } from "./reset";
import { listTrades } from "./trades";
import { runUpdater } from "./updater";

export type ControlCall = (world: World, body: Record<string, unknown>, query: URLSearchParams) => unknown;

/** Method and path → what it does (protocol § 21.6). */
export const CALLS: Record<string, ControlCall> = {
  "POST /_control/reset": reset,
  "GET /_control/clock": readClock,
  "POST /_control/clock": adjustClock,
  "GET /_control/config": readConfiguration,
  "POST /_control/config": configure,
  "POST /_control/next": orderNext,
  "GET /_control/notifications": listNotifications,
  "POST /_control/notifications": steerNotifications,
  "GET /_control/mails": listMails,
  "POST /_control/updater": runUpdater,
  "GET /_control/trades": (world, _body, query) => listTrades(world, query),
};

import type { Logger } from "pino";
import { serveControl } from "@/sandbox/control/control-door";
import { holdSockets } from "@/sandbox/listeners/hold";
import { type Listener, listen } from "@/sandbox/listeners/listen";
import { servePublic } from "@/sandbox/listeners/public-listener";
import { deliverDue } from "@/sandbox/notifications/deliver-due";
import { indexNotifications } from "@/sandbox/notifications/notify";
import { runDueWork } from "@/sandbox/timed/run-due-work";
import { indexTrades } from "@/sandbox/world/trades";
import { openWorld, type World } from "@/sandbox/world/world";
import type { Settings } from "./settings";

export interface Sandbox {
  url: string;
  controlUrl: string;
  world: World;
  close(): Promise<void>;
}

const TICK_MS = 50;

/** Opens the store, the public listener and, when switched on, the control door. */
export async function startSandbox(settings: Settings, log: Logger): Promise<Sandbox> {
  const world = await openWorld(settings, log);
  indexTrades(world);
  indexNotifications(world);
  const holder = holdSockets();
  const front = await listen(settings.host, settings.port, log, (request, response) => {
    const [path = "/"] = (request.url ?? "/").split("?");
    return servePublic({ world, request, response, path, holder });
  });
  settings.port = front.port;
  const doors = settings.control ? await openControl(world) : [];
  const tick = setInterval(() => {
    runDueWork(world, world.clock.now());
    deliverDue(world);
  }, TICK_MS);
  return {
    url: `http://${settings.host}:${front.port}`,
    controlUrl: `http://127.0.0.1:${doors[0]?.port ?? 0}`,
    world,
    async close() {
      clearInterval(tick);
      world.closing.abort();
      holder.releaseAll();
      await Promise.all([front, ...doors].map((listener) => listener.close()));
      await world.store.close();
    },
  };
}

/** On ::1 too where the machine has it. */
async function openControl(world: World): Promise<Listener[]> {
  const { settings, log } = world;
  const handle = (
    request: Parameters<typeof serveControl>[1],
    response: Parameters<typeof serveControl>[2],
  ) => serveControl(world, request, response);
  const first = await listen("127.0.0.1", settings.controlPort, log, handle);
  try {
    return [first, await listen("::1", first.port, log, handle)];
  } catch (error) {
    log.info({ reason: (error as NodeJS.ErrnoException).code }, "control door on 127.0.0.1 only");
    return [first];
  }
}

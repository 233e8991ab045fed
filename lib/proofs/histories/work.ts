import type { GatewayContext } from "@/lib/gateway/context";
import { stoppingDatabase } from "../stopping-database";
import { faultyGateway } from "./faulty-gateway";
import type { Round } from "./history";
import { JOBS } from "./jobs";
import { newLife } from "./life";
import type { World } from "./world";

const MINUTES = [0, 2, 3, 10, 15, 30, 10, 20, 210];
const HOUR = 3600;

/** One look of the worker, in any order, struck by faults, perhaps dying; two workers do it at the same time. */
export async function workOnce(world: World, round: Round): Promise<unknown[]> {
  const lives = Array.from({ length: round.workers }, (_, worker) => {
    const life = newLife(worker === 0 ? round.dieAt : null);
    const db = stoppingDatabase(world.db, life.stop);
    const gateway = faultyGateway(world, life, worker === 0 ? round.faults : []);
    const ended = life.run(async () => {
      for (const job of round.jobs) await JOBS[job]?.({ db, gateway, now: world.now });
    });
    return { life, ended };
  });
  await Promise.all(lives.map(({ ended }) => ended));
  return lives.map(({ life }) => life.fault());
}

/** The gateway answers again and the worker goes on: to the end of every ladder, or for as long as something is late. */
export async function workOn(world: World, hours: number): Promise<void> {
  const ctx = { db: world.db, gateway: world.memory, now: world.now };
  for (const seconds of [...MINUTES, ...Array<number>(hours).fill(HOUR)]) {
    await world.pass(seconds);
    await workAll(ctx);
  }
}

async function workAll(ctx: GatewayContext): Promise<void> {
  for (const job of JOBS) while ((await job(ctx)) > 0);
}

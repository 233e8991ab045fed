import pg from "pg";
import { randomId } from "@/lib/random-id";
import { percentiles, type Times } from "./percentiles";

const TRIES = 300;

/** What nothing that has to be on the disk can be faster than. */
export async function sqlFloor(url: string): Promise<Times> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const times: number[] = [];
  try {
    for (let at = 0; at < TRIES; at++) {
      const from = performance.now();
      await client.query({ name: "floor", text: FLOOR, values: [randomId(), new Date()] });
      times.push(performance.now() - from);
    }
  } finally {
    await client.end();
  }
  return percentiles(times);
}

const FLOOR = `INSERT INTO "GatewayCall" ("id", "wish", "request", "startedAt") VALUES ($1, 'bench', '{}', $2)`;

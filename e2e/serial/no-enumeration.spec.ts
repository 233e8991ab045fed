import { performance } from "node:perf_hooks";
import { expect, test } from "@playwright/test";
import { randomId } from "@/lib/random-id";
import { makeBuyer } from "@/prisma/factories";
import { db } from "../arrange";
import { everyAction } from "../every-door";
import type { Answer } from "../knock";
import { postAction } from "../post-action";

const MOST_EACH = 200;
const ROUND = process.env.PROOF_SIZE === "full" ? MOST_EACH : 40;
const MOST_APART_MS = 5;

type Kind = "known" | "unknown";

test("at the door, asking for a code takes and answers the same for an address we know and one we do not", async () => {
  const times: Record<Kind, number[]> = { known: [], unknown: [] };
  const shapes: Record<Kind, Set<string>> = { known: new Set(), unknown: new Set() };
  const apart = () => Math.abs(median(times.known) - median(times.unknown));
  await ask(`${randomId()}@example.jp`);
  // On a busy machine a few are not enough: the noise goes down with more of them, a difference does not.
  while (times.known.length === 0 || (apart() >= MOST_APART_MS && times.known.length < MOST_EACH))
    for (let turn = 0; turn < ROUND; turn++) {
      const pair: [Kind, string][] = [
        ["known", (await makeBuyer(db)).email],
        ["unknown", `${randomId()}@example.jp`],
      ];
      // In turns, each as often first, so that a slow moment falls on both.
      for (const [kind, email] of turn % 2 === 0 ? pair : pair.toReversed()) {
        const from = performance.now();
        const answer = await ask(email);
        times[kind].push(performance.now() - from);
        shapes[kind].add(shapeOf(answer, email));
      }
    }
  expect([...shapes.known]).toEqual([...shapes.unknown]);
  expect(shapes.known.size).toBe(1);
  expect(apart()).toBeLessThan(MOST_APART_MS);
});

function ask(email: string): Promise<Answer> {
  const action = everyAction().find(({ name }) => name === "app/sign-in/actions.ts#askCode");
  if (!action) throw new Error("The build has no sign-in");
  // A browser that has opened the page before.
  const headers = { cookie: `kuroneko-device=${randomId()}` };
  return postAction(
    action,
    [
      { faults: [], typed: {} },
      { email, returnTo: "/cards" },
    ],
    { headers },
  );
}

/** All of an answer but its secrets, which are as long for everybody. */
function shapeOf({ status, headers, text }: Answer, email: string): string {
  const cookies = (headers["set-cookie"] ?? []).map((cookie) => cookie.replace(/=[^;]*/, "").split(";")[0]);
  return JSON.stringify([
    status,
    headers["x-action-redirect"],
    headers.location,
    cookies,
    text.replaceAll(email, "").length,
  ]);
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

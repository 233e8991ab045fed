import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mailAboutOutages } from "@/lib/notifications/error-mail/mail-about-outages";
import { takeDue } from "@/lib/notifications/take-due";
import { openTime, tell } from "@/lib/notifications/testing";
import { writeDown } from "@/lib/notifications/write-down";
import { randomId } from "@/lib/random-id";
import { makeMerchant } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { proofSize } from "../proof-size";

const LIVES = proofSize(8, 500);
const HOUR_MS = 3_600_000;

let pg: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  pg = await openTestDatabase();
});
afterAll(() => pg.close());

const step = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ is: "order" } as const) },
  { weight: 4, arbitrary: fc.record({ is: fc.constant("answer" as const), fails: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({ is: fc.constant("pass" as const), seconds: fc.integer({ min: 1, max: 1_800 }) }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

test(`${LIVES} random lives of a shop: an hour never has two first mails, two digests or two recoveries`, async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 60 }), async (steps) => {
      const told = await live(steps);
      for (const { kind, after } of told) {
        seen.add(kind);
        expect(after, kind).toBeGreaterThanOrEqual(HOUR_MS);
      }
      expect(told.map(({ kind }) => kind).join(" ")).toMatch(LIVED);
    }),
    { numRuns: LIVES, endOnFailure: true },
  );
  expect([...seen].sort()).toEqual(["digest", "first", "recovery"]);
}, 600_000);

const LIVED = /^(first( digest)* recovery ?)*(first( digest)*)?$/;

/** The mails one recipient got: of which kind, and how long after the one of its kind before. */
async function live(steps: Step[]) {
  const { ctx, pass } = openTime(pg.db);
  const to = `${randomId()}@shop.example`;
  const { id: merchantId } = await makeMerchant(pg.db, {
    errorMail: true,
    recipients: {
      create: { id: randomId(), place: 1, email: to, confirmedAt: ctx.now(), createdAt: ctx.now() },
    },
  });
  const told: { kind: string; at: number }[] = [];
  for (const one of steps) {
    if (one.is === "order") await tell(ctx, { merchantId });
    if (one.is === "answer") await answer(ctx, one.fails);
    if (one.is === "pass") pass(one.seconds);
    await mailAboutOutages(ctx);
    const mails = await pg.db.mail.findMany({ where: { to }, orderBy: { createdAt: "asc" } });
    for (const { kind } of mails.slice(told.length))
      told.push({ kind: kind.replace("result-", ""), at: ctx.now().getTime() });
  }
  await pg.db.delivery.deleteMany();
  return told.map(({ kind, at }, place) => {
    const before = told.slice(0, place).findLast((mail) => mail.kind === kind);
    return { kind, after: before ? at - before.at : Number.POSITIVE_INFINITY };
  });
}

async function answer(ctx: ReturnType<typeof openTime>["ctx"], fails: boolean) {
  const outcome = {
    cause: fails ? ("status" as const) : null,
    status: fails ? 500 : 200,
    answer: "",
    durationMs: 1,
  };
  for (const taken of await takeDue(ctx, 100)) await writeDown(ctx, taken, outcome);
}

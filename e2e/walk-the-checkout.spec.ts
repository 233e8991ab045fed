import fc from "fast-check";
import type { Screen } from "@/app/pay/[checkoutId]/screens";
import { makeCheckout, makeMerchant } from "@/prisma/factories";
import { db } from "./arrange";
import { expect, test } from "./fixtures";
import { WALLET } from "./house";
import { standing, tradesOfCheckout } from "./look-at-gateway";
import { ENDS, type Move, mayFollow, moveFrom } from "./walk/model";
import { walker } from "./walk/walker";
import { forgetDeclines, makeWalking, type Walking } from "./walk/walking";

const PATHS = process.env.PROOF_SIZE === "full" ? 10_000 : 300;
const SIDE_BY_SIDE = 6;
const MOST_MOVES = 7;
const SETTLED_MS = 30_000;

test(`${PATHS} walks over the states of a checkout: one charge at most, every page defined, an honest end`, async () => {
  test.setTimeout(PATHS * 2_000);
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
  const walks = fc.sample(fc.array(fc.nat(), { minLength: 3, maxLength: MOST_MOVES }), {
    numRuns: PATHS,
    seed,
  });
  const { id: merchantId } = await makeMerchant(db);
  const seen = new Set<string>();
  const stranger = await makeWalking();
  const began = performance.now();
  await Promise.all(
    Array.from({ length: SIDE_BY_SIDE }, async () => {
      const buyer = await makeWalking();
      for (let chances = walks.pop(); chances; chances = walks.pop()) {
        await forgetDeclines(buyer);
        const trail = await walk(merchantId, { buyer, stranger }, chances);
        for (const step of trail) seen.add(step);
      }
    }),
  ).catch((error: unknown) => {
    throw new Error(`seed ${seed}: ${String(error)}`);
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${PATHS} walks in ${seconds} s, ${seen.size} different steps, seed ${seed}`);
  for (const must of MUST_HAPPEN) expect([...seen]).toContain(must);
});

/** Where these are not walked, nothing was proved. */
const MUST_HAPPEN = [
  "ready -pay-> complete",
  "ready -pay twice at once-> complete",
  "ready -pay with a card that is declined-> declined",
  "declined -pay once-> complete",
  "ready -pay once through 3-D Secure-> challenged",
  "challenged -pass 3-D Secure-> complete",
  "challenged -choose another way-> ready",
  "redirected -approve at the carrier-> complete",
  "redirected -carrier fails-> declined",
  "complete -press an old page-> complete",
];

/** One path, and one move more where it is over; every step of it, and what checkout and gateway came to. */
async function walk(merchantId: string, people: { buyer: Walking; stranger: Walking }, chances: number[]) {
  const { linkId } = await makeCheckout(db, { merchantId, resultUrl: null });
  const path = walker({ ...people, linkId, url: `${WALLET}/pay/${linkId}`, old: null });
  const past = { challenges: 0, declined: false };
  const trail: string[] = [];
  let at = await path.look();
  const take = async (move: Move) => {
    const from = at.screen;
    await path.move(move, at.html);
    at = await path.look();
    trail.push(`${from} -${move}-> ${at.screen}`);
    expect(mayFollow(from, move, past), trail.join("; ")).toContain(at.screen);
    if (at.screen === "challenged" && from !== "challenged") past.challenges += 1;
    past.declined ||= at.screen === "declined" && byCard(from, move);
  };
  for (const chance of chances) {
    const wasOver = ENDS.includes(at.screen);
    await take(moveFrom(at.screen, chance));
    if (wasOver) break;
  }
  for (let move = WAY_OUT[at.screen]; move; move = WAY_OUT[at.screen]) await take(move);
  if (!ENDS.includes(at.screen))
    await expect
      .poll(
        async () => {
          at = await path.look();
          return ENDS.includes(at.screen);
        },
        { timeout: SETTLED_MS },
      )
      .toBe(true);
  const charges = standing(await tradesOfCheckout(linkId));
  expect(charges.length, trail.join("; ")).toBe(at.screen === "complete" ? 1 : 0);
  return trail;
}

/** A carrier's no, or a page that merely stays, is no decline of a card. */
function byCard(from: Screen, move: Move): boolean {
  return from === "ready" || from === "challenged" || move === "pay with a card that is declined";
}

/** Whoever is left at somebody's page finishes there; then gives up what is still open. */
const WAY_OUT: Partial<Record<Screen, Move>> = {
  redirected: "stop at the carrier",
  challenged: "choose another way",
  ready: "give up",
  declined: "give up",
};

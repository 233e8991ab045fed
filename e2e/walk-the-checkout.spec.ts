import type { BrowserContext } from "@playwright/test";
import fc from "fast-check";
import { makeCheckout, makeMerchant } from "@/prisma/factories";
import { db } from "./arrange";
import { expect, test } from "./fixtures";
import { WALLET } from "./house";
import { browserWalker } from "./walk/browser-walker";
import { walk } from "./walk/walk";
import { walker } from "./walk/walker";
import { forgetDeclines, makeWalking, type Walking } from "./walk/walking";

const FULL = process.env.PROOF_SIZE === "full";
const PATHS = FULL ? 10_000 : 300;
const IN_BROWSER = FULL ? 200 : 8;
const SIDE_BY_SIDE = 6;
const MOST_MOVES = 7;
const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);

test(`${PATHS} walks over the states of a checkout: one charge at most, every page defined, an honest end`, async () => {
  test.setTimeout(PATHS * 2_000);
  const walks = drawWalks(PATHS);
  const { id: merchantId } = await makeMerchant(db);
  const seen = new Set<string>();
  const stranger = await makeWalking();
  const began = performance.now();
  await Promise.all(
    Array.from({ length: SIDE_BY_SIDE }, async () => {
      const buyer = await makeWalking();
      for (let chances = walks.pop(); chances; chances = walks.pop()) {
        const path = await pathFor(merchantId, { buyer, stranger });
        for (const step of await walk(walker(path), path.linkId, chances)) seen.add(step);
      }
    }),
  ).catch(namingSeed);
  say(PATHS, seen, began);
  for (const must of MUST_HAPPEN) expect([...seen]).toContain(must);
});

test(`${IN_BROWSER} of such walks in a browser`, async ({ page, context }) => {
  test.setTimeout(IN_BROWSER * 60_000);
  const walks = drawWalks(IN_BROWSER);
  const { id: merchantId } = await makeMerchant(db);
  const seen = new Set<string>();
  const [buyer, stranger] = await Promise.all([makeWalking(), makeWalking()]);
  await beIn(context, buyer);
  const began = performance.now();
  for (const chances of walks) {
    const path = await pathFor(merchantId, { buyer, stranger });
    const trail = await walk(browserWalker(page, path), path.linkId, chances).catch(namingSeed);
    for (const step of trail) seen.add(step);
  }
  say(IN_BROWSER, seen, began);
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

function drawWalks(many: number): number[][] {
  const one = fc.array(fc.nat(), { minLength: 3, maxLength: MOST_MOVES });
  return fc.sample(one, { numRuns: many, seed: SEED });
}

async function pathFor(merchantId: string, people: { buyer: Walking; stranger: Walking }) {
  await forgetDeclines(people.buyer);
  const { linkId } = await makeCheckout(db, { merchantId, resultUrl: null });
  return { ...people, linkId, url: `${WALLET}/pay/${linkId}`, old: null };
}

function beIn(context: BrowserContext, { cookies }: Walking): Promise<void> {
  return context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: WALLET })));
}

function namingSeed(error: unknown): never {
  throw new Error(`seed ${SEED}: ${String(error)}`);
}

function say(many: number, seen: Set<string>, began: number): void {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${many} walks in ${seconds} s, ${seen.size} different steps, seed ${SEED}`);
}

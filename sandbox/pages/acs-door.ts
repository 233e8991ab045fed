import { answerChallenge } from "@/sandbox/charging/answer-challenge";
import { postBack } from "@/sandbox/charging/post-back";
import { decodeForm } from "@/sandbox/gateway/decode-form";
import { send } from "@/sandbox/listeners/answer";
import { readBody } from "@/sandbox/listeners/read-body";
import type { Visit } from "@/sandbox/listeners/visit";
import { runDueWork } from "@/sandbox/timed/run-due-work";
import type { Trade } from "@/sandbox/world/records";
import type { World } from "@/sandbox/world/world";
import { challengePage, resultPage, unknownPage } from "./acs-page";
import { htmlAnswer } from "./html-answer";
import { type Lang, languageOf } from "./language";

/**
 * The bank's page (protocol § 7). The caller's form comes from a sandboxed document, with Origin null, so the
 * id alone is the authority; the page's own form posts back here with a password or with Cancel.
 */
export async function serveAcs({ world, request, response, path }: Visit): Promise<void> {
  const body = request.method === "POST" ? await readBody(request) : undefined;
  const lang = languageOf(request.url);
  const now = world.clock.now();
  runDueWork(world, now);
  const trade = findByPage(world, path.slice("/acs/".length));
  if (!trade) return send(response, htmlAnswer(404, unknownPage(lang)));

  const fields = decodeForm(body ?? Buffer.alloc(0));
  const press = fields("press");
  if (press === "cancel") answerChallenge(world, trade, {}, now);
  if (press === "password") answerChallenge(world, trade, { password: fields("password") }, now);
  await world.store.flushed();
  const after = findByPage(world, path.slice("/acs/".length)) ?? trade;
  send(response, htmlAnswer(200, render(world, after, press === "password", now, lang)));
}

function findByPage(world: World, id: string): Trade | undefined {
  const key = world.pages.get(id);
  const trade = key === undefined ? undefined : world.store.get("trades", key);
  return trade?.challenge?.id === id ? trade : undefined;
}

function render(world: World, trade: Trade, tried: boolean, now: Date, lang: Lang): string {
  const { result } = trade.challenge ?? {};
  if (trade.status === 21 && !result) return challengePage(trade, tried, lang);
  // Open too long: the buyer still gets back to the shop, whose A09 will be refused.
  const outcome = result ?? { passed: false, at: Number(now) };
  return resultPage(trade, postBack(trade, outcome, world.threeDsSecret), lang);
}

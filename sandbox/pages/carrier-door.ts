import { answerCarrier } from "@/sandbox/carriers/finish-carrier";
import { decodeForm } from "@/sandbox/gateway/decode-form";
import { send } from "@/sandbox/listeners/answer";
import { readBody } from "@/sandbox/listeners/read-body";
import type { Visit } from "@/sandbox/listeners/visit";
import { runDueWork } from "@/sandbox/timed/run-due-work";
import type { Trade } from "@/sandbox/world/records";
import type { World } from "@/sandbox/world/world";
import { unknownPage } from "./acs-page";
import { carrierPage, carrierResultPage } from "./carrier-page";
import { htmlAnswer } from "./html-answer";
import { languageOf } from "./language";

/** The carrier's page: any user id and a PIN (protocol § 16). */
export async function serveCarrier({ world, request, response, path }: Visit): Promise<void> {
  const body = request.method === "POST" ? await readBody(request) : undefined;
  const lang = languageOf(request.url);
  const now = world.clock.now();
  runDueWork(world, now);
  const trade = findByPath(world, path);
  if (!trade) return send(response, htmlAnswer(404, unknownPage(lang)));

  const fields = decodeForm(body ?? Buffer.alloc(0));
  const press = fields("press");
  if (press === "cancel") answerCarrier(world, trade, {}, now);
  if (press === "pin") answerCarrier(world, trade, { pin: fields("pin") }, now);
  await world.store.flushed();
  const after = findByPath(world, path) ?? trade;
  const page =
    after.status === 21
      ? carrierPage(after, press === "pin", fields("user"), lang)
      : carrierResultPage(after, lang);
  send(response, htmlAnswer(200, page));
}

/** /carrier/<51|52|53>/<id> */
function findByPath(world: World, path: string): Trade | undefined {
  const [code, id = ""] = path.slice("/carrier/".length).split("/");
  const key = world.pages.get(id);
  const trade = key === undefined ? undefined : world.store.get("trades", key);
  return trade?.carrier?.id === id && String(trade.settleMethod) === code ? trade : undefined;
}

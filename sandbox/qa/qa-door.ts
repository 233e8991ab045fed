import { BadRequest } from "@/sandbox/control/bad-request";
import { decodeForm } from "@/sandbox/gateway/decode-form";
import { NOT_FOUND, send } from "@/sandbox/listeners/answer";
import { readBody } from "@/sandbox/listeners/read-body";
import type { Visit } from "@/sandbox/listeners/visit";
import { htmlAnswer } from "@/sandbox/pages/html-answer";
import { languageOf } from "@/sandbox/pages/language";
import { qaPage } from "./qa-page";
import { type Form, steer } from "./steer";

/** QA's own page: only where the control door is open, and only for a browser on this machine. */
export async function serveQa({ world, request, response }: Visit): Promise<void> {
  const host = request.headers.host ?? "";
  if (!world.settings.control || !isLocal(host, request.socket.remoteAddress))
    return send(response, NOT_FOUND);
  const query = new URLSearchParams((request.url ?? "").split("?")[1]);
  const shown = { lang: languageOf(request.url), range: query.get("range") ?? "", done: query.has("done") };
  if (request.method !== "POST") return send(response, htmlAnswer(200, qaPage(world, shown)));

  // A page of another origin must not steer the sandbox through the browser.
  if (request.headers.origin !== `http://${host}`) return send(response, { ...NOT_FOUND, status: 403 });
  const fields: Form = decodeForm((await readBody(request)) ?? Buffer.alloc(0));
  try {
    await steer(world, fields);
    await world.store.flushed();
    const location = shown.lang === "en" ? "/qa?lang=en&done" : "/qa?done";
    send(response, { ...NOT_FOUND, status: 303, body: "", headers: { Location: location } });
  } catch (error) {
    if (!(error instanceof BadRequest)) throw error;
    send(response, htmlAnswer(400, qaPage(world, { ...shown, fault: error.message })));
  }
}

function isLocal(host: string, address = ""): boolean {
  const local = /^(::ffff:)?127\.|^::1$/.test(address);
  return local && /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host);
}

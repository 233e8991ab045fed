import { answerCall } from "@/sandbox/gateway/answer-call";
import { decodeForm } from "@/sandbox/gateway/decode-form";
import { readSwitches } from "@/sandbox/world/switches";
import { send } from "./answer";
import { corsHeaders } from "./cors";
import { readBody } from "./read-body";
import type { Visit } from "./visit";

/** Functions of the gateway: POST in, XML out, HTTP 200 whatever happens (protocol § 3). */
export async function serveGateway({ world, request, response, path, holder }: Visit): Promise<void> {
  const name = path.slice("/test_gateway/".length).replace(/\.api$/, "");
  const known = path.endsWith(".api") ? name : "";
  const cors = known === "getToken" ? corsHeaders(world, request.headers.origin) : {};
  if (!cors) return send(response, { status: 403, contentType: "text/plain", body: "" });
  if (known === "getToken" && request.method === "OPTIONS") {
    return send(response, { status: 204, contentType: "text/plain", body: "", headers: cors });
  }

  const body = await readBody(request);
  const outgoing = await answerCall(world, {
    method: request.method ?? "",
    path: known,
    fields: decodeForm(body ?? Buffer.alloc(0)),
    address: sourceAddress(request.socket.remoteAddress),
  });
  if (outgoing.type === "lost") return holder.hold(request.socket, readSwitches(world).holdMs);
  const { status, contentType } = outgoing;
  send(response, { status, contentType, body: outgoing.body, headers: cors });
}

function sourceAddress(address = ""): string {
  return address.replace(/^::ffff:/, "");
}

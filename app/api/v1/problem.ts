import { environment } from "@/lib/environment";
import { PROBLEMS, type ProblemCode } from "./problems";

/** As the gateway gave them. */
type GatewayCodes = { errorCode?: string; creditErrorCode?: string };

/** A refusal a shop's program can read: RFC 9457, with a stable `code` and the field it is about. */
export function problem(code: ProblemCode, field?: string, gateway: GatewayCodes = {}): Response {
  const { status, title, detail } = PROBLEMS[code];
  const body = {
    type: `${environment().WALLET_ORIGIN}/api/v1/problems/${code}`,
    title,
    status,
    detail,
    code,
    field,
    ...gateway,
  };
  return new Response(JSON.stringify(body), { status, headers: headersOf(status) });
}

function headersOf(status: number): HeadersInit {
  const headers = { "content-type": "application/problem+json", "cache-control": "no-store" };
  return status === 401 ? { ...headers, "www-authenticate": 'Bearer realm="kuroneko-pay"' } : headers;
}

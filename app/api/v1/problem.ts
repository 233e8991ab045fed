import { environment } from "@/lib/environment";
import { PROBLEMS, type ProblemCode } from "./problems";

/** The gateway's codes as it gave them; the id under which a fault of ours is logged. */
type Further = { errorCode?: string; creditErrorCode?: string; fault?: string };

/** A refusal a shop's program can read: RFC 9457, with a stable `code` and the field it is about. */
export function problem(code: ProblemCode, field?: string, further: Further = {}): Response {
  const { status, title, detail } = PROBLEMS[code];
  const body = {
    type: `${environment().WALLET_ORIGIN}/api/v1/problems/${code}`,
    title,
    status,
    detail,
    code,
    field,
    ...further,
  };
  return new Response(JSON.stringify(body), { status, headers: headersOf(status) });
}

function headersOf(status: number): HeadersInit {
  const headers = { "content-type": "application/problem+json", "cache-control": "no-store" };
  return status === 401 ? { ...headers, "www-authenticate": 'Bearer realm="kuroneko-pay"' } : headers;
}

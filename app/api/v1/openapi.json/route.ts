import { openApi } from "../open-api";

/** For whoever writes a shop's program: no key needed. */
export function GET(): Response {
  return Response.json(openApi());
}

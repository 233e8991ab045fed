import { PROBLEMS, type ProblemCode } from "../../problems";

/** Where the `type` of a refusal leads: what it means, for the person who writes the shop's program. */
export async function GET(_request: Request, { params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  if (!Object.hasOwn(PROBLEMS, code)) return new Response("Unknown problem code.\n", { status: 404 });
  const { status, title, detail } = PROBLEMS[code as ProblemCode];
  return new Response(`${code} (HTTP ${status})\n${title}\n${detail}\n`, {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}

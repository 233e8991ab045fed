import { openContext } from "@/app/_server/context";
import { source } from "@/app/_server/request";
import { answerForm, type Shape } from "../answer-form";

/** `settleSelectAction.gw` of both shapes; next.config.js rewrites the public paths to here. */
export async function POST(request: Request, { params }: { params: Promise<{ shape: Shape }> }) {
  const { shape } = await params;
  return answerForm(await openContext(), request, { shape, source: await source() });
}

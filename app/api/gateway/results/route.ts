import { openContext } from "@/app/_server/context";
import { source } from "@/app/_server/request";
import { answerResult } from "./answer-result";

export async function POST(request: Request): Promise<Response> {
  return answerResult(await openContext(), request, await source());
}

import { openContext } from "@/app/_server/context";
import { source } from "@/app/_server/request";
import { answerShop } from "./answer-shop";

type Named = { params: Promise<{ function: string }> };

/** Web Collect's functions for shops; next.config.js sends their public paths here. */
export async function POST(request: Request, { params }: Named): Promise<Response> {
  const { function: name } = await params;
  return answerShop(await openContext("relayed"), request, { name, source: await source() });
}

/** The protocol answers every method, if only to say that it wants POST. */
export { POST as DELETE, POST as GET, POST as HEAD, POST as OPTIONS, POST as PATCH, POST as PUT };

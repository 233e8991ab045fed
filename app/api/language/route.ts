import { openRealTimeContext } from "@/app/_server/context";
import { keepLanguage } from "@/app/_server/keep-language";
import { readPostedForm } from "@/app/_server/read-posted-form";
import { currentBuyer } from "@/app/_server/session";
import { settleLanguage } from "@/lib/buyers/settle-language";
import { environment } from "@/lib/environment";

/** The switch in every page's head: a plain form, so that it works without scripts. Back to where it was pressed. */
export async function POST(request: Request): Promise<Response> {
  const chosen = (await readPostedForm(request))?.to;
  if (chosen === "ja" || chosen === "en") {
    const buyerId = await currentBuyer();
    if (buyerId) await settleLanguage(openRealTimeContext(), { buyerId, chosen, asked: chosen });
    await keepLanguage(chosen);
  }
  return new Response(null, { status: 303, headers: { location: pressedOn(request) } });
}

/** Our own pages send their address along (Referrer-Policy same-origin); anything else leads to the wallet. */
function pressedOn(request: Request): string {
  const { WALLET_ORIGIN } = environment();
  const from = request.headers.get("referer") ?? "";
  const isOurs = URL.canParse(from) && new URL(from).origin === new URL(WALLET_ORIGIN).origin;
  return isOurs ? from : `${WALLET_ORIGIN}/cards`;
}

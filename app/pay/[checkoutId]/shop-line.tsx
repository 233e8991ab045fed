import type { Lang } from "@/components/messages";
import { OrderLine } from "@/components/order-line";
import type { OwnView } from "@/lib/checkouts/queries";
import { messages } from "./messages";

/** Who is paid, what for and how much: stands under every status. */
export function ShopLine({ view, lang }: { view: OwnView; lang: Lang }) {
  return (
    <OrderLine merchant={view.shopName} amount={view.amountYen} lang={lang}>
      {whatFor(view, lang)}
    </OrderLine>
  );
}

export function whatFor({ lines }: OwnView, lang: Lang): string {
  return messages[lang].more(lines[0]?.name ?? "", lines.length - 1);
}

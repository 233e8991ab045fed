import { brandName } from "@/components/brand-mark";
import type { Lang } from "@/components/messages";
import { issuerName } from "@/lib/cards/rules";
import type { AttemptView } from "@/lib/payments/queries";
import { messages } from "./messages";

type Props = { attempt: Pick<AttemptView, "settleMethod" | "brand" | "lastFour">; lang: Lang };

/** 「楽天カード（Visa） 4242・一括」 */
export function PaidWith({ attempt, lang }: Props) {
  return (
    <>
      {issuerName(attempt.settleMethod, lang)}（{brandName(attempt.brand, lang)}）{" "}
      <span className="nb">
        {attempt.lastFour}・{messages[lang].once}
      </span>
    </>
  );
}

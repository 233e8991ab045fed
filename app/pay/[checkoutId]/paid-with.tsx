import { brandName } from "@/components/brand-mark";
import { type Lang, words } from "@/components/messages";
import { issuerName } from "@/lib/cards/rules";
import { CARRIERS, isCarrierMeans, planName } from "@/lib/payments/plans";
import type { AttemptView } from "@/lib/payments/queries";
import { messages } from "./messages";

type Paid = Pick<AttemptView, "means" | "settleMethod" | "brand" | "lastFour" | "payWay">;

/** 「楽天カード（Visa） 4242・3回」「楽天カード（Visa） 今回だけ・一括」「d払い」 */
export function PaidWith({ attempt, lang }: { attempt: Paid; lang: Lang }) {
  const { means, settleMethod, brand, lastFour, payWay } = attempt;
  if (isCarrierMeans(means)) return CARRIERS[means][lang];
  const { aside, comma } = words[lang];
  return (
    <>
      {issuerName(settleMethod, lang)}
      {aside(brandName(brand, lang))}{" "}
      <span className="nb">
        {means === "ONE_OFF" ? messages[lang].thisOnce : lastFour}
        {comma}
        {planName(payWay, lang)}
      </span>
    </>
  );
}

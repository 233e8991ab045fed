import type { ReactNode } from "react";
import { Merchant } from "./merchant-seal";
import type { Lang } from "./messages";
import { Amount } from "./money";

type Props = { merchant: string; amount: number; lang?: Lang; children?: ReactNode };

/** One panel that says who is paid and how much; stands under every status. */
export function OrderLine({ merchant, amount, lang = "ja", children }: Props) {
  return (
    <div className="panel tight">
      <div className="between">
        <Merchant name={merchant}>{children}</Merchant>
        <Amount amount={amount} size="small" lang={lang} />
      </div>
    </div>
  );
}

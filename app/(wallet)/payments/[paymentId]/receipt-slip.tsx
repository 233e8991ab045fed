import { PaidWith } from "@/app/pay/[checkoutId]/paid-with";
import { fullTime } from "@/app/pay/[checkoutId]/times";
import { DefinitionList } from "@/components/definition-list";
import { LineItems } from "@/components/line-items";
import { Merchant } from "@/components/merchant-seal";
import type { Lang } from "@/components/messages";
import { Amount } from "@/components/money";
import { Slip, SumLine } from "@/components/slip";
import type { Receipt } from "@/lib/payments/queries";
import { STATES } from "@/lib/payments/rules";
import { messages } from "../messages";
import { StateTag } from "../state-tag";

export function ReceiptSlip({ receipt, lang }: { receipt: Receipt; lang: Lang }) {
  const words = messages[lang];
  const { amountYen, firstAmountYen } = receipt;
  const isChanged = amountYen !== firstAmountYen;
  const lines = receipt.lines.map(({ name, quantity, unitPriceYen }) => ({
    name: words.line(name, quantity),
    amount: quantity * unitPriceYen,
  }));
  return (
    <Slip>
      <div className="between">
        <h1 className="title-l">{words.receipt}</h1>
        <StateTag state={receipt.state} lang={lang} />
      </div>
      <SumLine strong label={<Merchant name={receipt.shopName} />}>
        <Amount amount={amountYen} size="mid" struck={STATES[receipt.state].statusInfo === 40} lang={lang} />
      </SumLine>
      <LineItems
        items={isChanged ? [...lines, { name: words.firstTotal, amount: firstAmountYen }] : lines}
        total={{ name: isChanged ? words.newTotal : words.total, amount: amountYen }}
        lang={lang}
      />
      <DefinitionList
        ruled
        items={[
          { term: words.date, text: fullTime(receipt.authorizedAt ?? receipt.startedAt, lang) },
          { term: words.paidBy, text: <PaidWith attempt={receipt} lang={lang} /> },
          { term: words.orderNo, text: <span className="mono">{receipt.orderNo}</span> },
          {
            term: words.approvalNo,
            text: <span className="num">{receipt.approvalNo ?? words.noApproval}</span>,
          },
        ]}
      />
    </Slip>
  );
}

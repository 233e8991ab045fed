import { Fragment } from "react";
import { formatYen } from "@/lib/money";
import type { Lang } from "./messages";

/** 「4,180円」 in running text. */
export function Yen({ amount, lang = "ja" }: { amount: number; lang?: Lang }) {
  return <span className="nb">{formatYen(amount, lang)}</span>;
}

type AmountProps = { amount: number; size?: "large" | "mid" | "small"; struck?: boolean; lang?: Lang };

/** The amount itself: digits large, the unit at half size; struck through when it is owed no more. */
export function Amount({ amount, size = "large", struck, lang = "ja" }: AmountProps) {
  const digits = amount.toLocaleString("en-US");
  const Line = struck ? "s" : Fragment;
  return (
    <p className={size === "large" ? "amount" : `amount ${size}`}>
      <Line>
        {lang === "ja" ? (
          <>
            {digits}
            <small>円</small>
          </>
        ) : (
          <>
            <small>¥</small>
            {digits}
          </>
        )}
      </Line>
    </p>
  );
}

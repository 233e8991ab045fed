import { csvLine } from "@/lib/csv";
import type { Context } from "@/lib/db";
import type { MerchantId } from "@/lib/merchants/rules";
import { type Result, refuse, yes } from "@/lib/result";
import { type StatementLine, statementLines } from "./statement-lines";

/**
 * 月次明細 of one shop as CSV (UTF-8 with BOM, CRLF): the month's sales and what was taken back from sales, then sums by
 * acquirer code. `month` is yyyy-mm of Japan.
 */
export async function monthlyStatement(
  ctx: Context,
  { merchantId, month }: { merchantId: MerchantId; month: string },
): Promise<Result<string, "no-such-month">> {
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(month)) return refuse("no-such-month");
  const [from, until] = monthInJapan(month);
  const lines = await statementLines(ctx, { merchantId, from, until });
  const rows = [HEAD, ...lines.map(rowOf), ...sumsOf(lines)];
  return yes(`\uFEFF${rows.map(csvLine).join("")}`);
}

const HEAD = ["種別", "日時", "注文番号", "金額", "決済手段", "承認番号"];
const KINDS: Record<StatementLine["kind"], string> = {
  sale: "売上",
  reduction: "減額",
  cancel: "取消",
  refund: "返金",
};

type Row = Parameters<typeof csvLine>[0];

function rowOf({ kind, at, orderNo, yen, method, approvalNo }: StatementLine): Row {
  return [KINDS[kind], japanTime(at), orderNo, yen, method, approvalNo];
}

function sumsOf(lines: StatementLine[]): Row[] {
  const methods = [...new Set(lines.map(({ method }) => method))].toSorted((a, b) => (a ?? 0) - (b ?? 0));
  const sum = (word: string, some: StatementLine[], method: number | null): Row => {
    const yen = some.reduce((total, line) => total + line.yen, 0);
    return [word, "", `${some.length}件`, yen, method, ""];
  };
  const byMethod = methods.map((method) =>
    sum(
      "小計",
      lines.filter((line) => line.method === method),
      method,
    ),
  );
  return [...byMethod, sum("合計", lines, null)];
}

function monthInJapan(month: string): [Date, Date] {
  const [year = 0, number = 0] = month.split("-").map(Number);
  const start = (at: number) => new Date(Date.UTC(year, at, 1) - 9 * 3_600_000);
  return [start(number - 1), start(number)];
}

function japanTime(at: Date): string {
  return new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
}

import { openContext } from "@/app/_server/context";
import { requireOperator } from "@/app/_server/operator";
import { monthlyStatement } from "@/lib/payments/monthly-statement";
import { findShop } from "../find-shop";

/** 月次明細 as a file. */
export async function GET(request: Request, { params }: { params: Promise<{ code: string }> }) {
  await requireOperator();
  const ctx = await openContext();
  const { merchantId, code } = await findShop(ctx, (await params).code);
  const month = new URL(request.url).searchParams.get("month") ?? "";
  const csv = await monthlyStatement(ctx, { merchantId, month });
  if (!csv.ok) return new Response("400\n", { status: 400 });
  return new Response(csv.value, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${code}-${month}.csv"`,
    },
  });
}

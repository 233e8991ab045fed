import Encoding from "encoding-japanese";
import { openContext } from "@/app/_server/context";
import { requireDesk } from "@/app/_server/desk";
import { exportPayments } from "@/lib/payments/export-payments";
import { searchOf } from "../search-of";

type Asked = { params: Promise<{ code: string }> };

/** The search's whole result as a file, in UTF-8 with BOM or Shift_JIS, written while it is read. */
export async function GET(request: Request, { params }: Asked): Promise<Response> {
  const desk = await requireDesk((await params).code);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const ctx = await openContext();
  const lines = exportPayments(ctx, { ...searchOf(asked, ctx.now()), merchantId: desk.merchantId });
  const charset = asked.encoding === "shift_jis" ? "shift_jis" : "utf-8";
  return new Response(bytesOf(lines, charset), {
    headers: {
      "content-type": `text/csv; charset=${charset}`,
      "content-disposition": `attachment; filename="payments-${desk.code}.csv"`,
      "cache-control": "no-store",
    },
  });
}

function bytesOf(lines: AsyncGenerator<string>, charset: "utf-8" | "shift_jis"): ReadableStream<Uint8Array> {
  const encode = charset === "utf-8" ? inUtf8() : inShiftJis;
  return new ReadableStream({
    async pull(stream) {
      const { done, value } = await lines.next();
      if (done) stream.close();
      else stream.enqueue(encode(value));
    },
    cancel: () => void lines.return(undefined),
  });
}

/** With the BOM by which Excel knows it. */
function inUtf8() {
  const encoder = new TextEncoder();
  let begun = false;
  return (text: string) => {
    const bytes = encoder.encode(begun ? text : `\uFEFF${text}`);
    begun = true;
    return bytes;
  };
}

/** What Shift_JIS does not have stays readable as its number. */
function inShiftJis(text: string): Uint8Array {
  const unicode = Encoding.stringToCode(text);
  return Uint8Array.from(Encoding.convert(unicode, { to: "SJIS", from: "UNICODE", fallback: "html-entity" }));
}

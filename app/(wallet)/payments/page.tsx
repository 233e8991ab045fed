import type { Metadata } from "next";
import { openContext } from "@/app/_server/context";
import { lang as askedLang } from "@/app/_server/request";
import { requireBuyer } from "@/app/_server/session";
import { ButtonLink } from "@/components/button";
import { Note } from "@/components/note";
import { PageFrame } from "@/components/page-frame";
import { PageHead } from "@/components/page-head";
import { listPaidWith } from "@/lib/payments/list-paid-with";
import { listPayments } from "@/lib/payments/list-payments";
import { searchSchema } from "@/lib/payments/payment-search";
import { messages } from "./messages";
import { Month } from "./month";
import { type Asked, SearchForm } from "./search-form";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await askedLang()].title };
}

export default async function PaymentsPage({ searchParams }: Props) {
  const buyerId = await requireBuyer();
  const [lang, ctx, params] = [await askedLang(), await openContext(), await searchParams];
  const words = messages[lang];
  const asked = searchSchema.parse({ ...params, text: params.q });
  const [history, paidWith] = await Promise.all([
    listPayments(ctx, { buyerId, ...asked }),
    listPaidWith(ctx, { buyerId }),
  ]);
  const isNarrowed = Boolean(asked.card || asked.shop || asked.text);
  return (
    <PageFrame current="payments" narrow lang={lang}>
      <PageHead title={words.title} />
      {paidWith.shops.length === 0 ? (
        <Note icon="receipt" title={words.none}>
          {words.noneText}
        </Note>
      ) : (
        <div className="no-print">
          <SearchForm asked={asked} isNarrowed={isNarrowed} paidWith={paidWith} lang={lang} />
        </div>
      )}
      {isNarrowed && (
        <p className="sub fs-m mt-4" role="status">
          {words.found(history.found)}
        </p>
      )}
      {history.months.map((month) => (
        <Month key={month.month} month={month} lang={lang} />
      ))}
      {history.last && (
        <p className="center mt-4">
          <ButtonLink look="line" href={olderPage(asked, history.last)}>
            {words.older}
          </ButtonLink>
        </p>
      )}
    </PageFrame>
  );
}

function olderPage({ card, shop, text }: Asked, after: string): string {
  const asked = Object.entries({ q: text, card, shop, after }).filter(([, value]) => value !== "");
  const query = new URLSearchParams(asked);
  return `/payments?${query}`;
}

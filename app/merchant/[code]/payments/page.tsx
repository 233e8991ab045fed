import type { Metadata } from "next";
import { openContext } from "@/app/_server/context";
import { requireDesk } from "@/app/_server/desk";
import { lang } from "@/app/_server/request";
import { ButtonLink } from "@/components/button";
import { Icon } from "@/components/icon";
import { deskFigures } from "@/lib/payments/desk-figures";
import { countPayments, searchPayments } from "@/lib/payments/search-payments";
import { LAPSING, type Searched } from "@/lib/payments/search-wish";
import { DeskFrame } from "../desk-frame";
import { Figures } from "./figures";
import { Found } from "./found";
import { messages } from "./messages";
import { SearchForm } from "./search-form";
import { type Asked, queryOf, searchOf } from "./search-of";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

type Props = { params: Promise<{ code: string }>; searchParams: Promise<Asked> };

export default async function TransactionsPage({ params, searchParams }: Props) {
  const desk = await requireDesk((await params).code);
  const language = await lang();
  const words = messages[language];
  const ctx = await openContext();
  const asked = await searchParams;
  const search = searchOf(asked, ctx.now());
  const wish = { ...search, merchantId: desk.merchantId };
  const [figures, { found, next }, count] = await Promise.all([
    deskFigures(ctx, desk),
    searchPayments(ctx, wish),
    countPayments(ctx, wish),
  ]);
  const csv = (encoding: string) =>
    `/merchant/${desk.code}/payments/csv${queryOf(asked, { after: null, encoding })}`;
  return (
    <DeskFrame desk={desk} current="payments">
      <div className="page-head">
        <div className="head-row">
          <h1>{words.title}</h1>
          <div className="row">
            <ButtonLink look="line" small href={`/merchant/${desk.code}/requests`}>
              <Icon name="mail" />
              {words.byMail}
            </ButtonLink>
            <ButtonLink look="line" small href={csv("utf-8")} download>
              <Icon name="download" />
              {words.csv}
            </ButtonLink>
            <ButtonLink look="text" small href={csv("shift_jis")} download>
              {words.csvSjis}
            </ButtonLink>
          </div>
        </div>
      </div>
      <Figures figures={figures} lang={language} />
      <SearchForm search={search} lang={language} />
      <Found
        found={found}
        count={count}
        order={orderOf(search)}
        now={ctx.now()}
        code={desk.code}
        lang={language}
      />
      <p className="row mt-3">
        {search.after && (
          <ButtonLink look="text" small href={queryOf(asked, { after: null })}>
            {words.first}
          </ButtonLink>
        )}
        {next && (
          <ButtonLink look="line" small href={queryOf(asked, { after: next })}>
            {words.next}
          </ButtonLink>
        )}
      </p>
      <p className="hint mt-3">{words.verbatim}</p>
    </DeskFrame>
  );
}

function orderOf({ q, state }: Searched) {
  if (q) return "byOrderNo";
  return state === LAPSING ? "soonestFirst" : "newestFirst";
}

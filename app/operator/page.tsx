import type { Metadata } from "next";
import { openContext } from "@/app/_server/context";
import { readDraft } from "@/app/_server/draft";
import { requireOperator } from "@/app/_server/operator";
import { lang } from "@/app/_server/request";
import { Button } from "@/components/button";
import { DataTable } from "@/components/data-table";
import { PageFrame } from "@/components/page-frame";
import { PageHead } from "@/components/page-head";
import { Panel } from "@/components/panel";
import { listMerchants } from "@/lib/merchants/list-merchants";
import { listDrifts } from "@/lib/payments/drift-queries";
import { AddForm } from "./add-form";
import { messages } from "./messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** So many shops are shown; the others are found by their code or name. */
const SHOWN = 50;

export default async function OperatorPage({ searchParams }: Props) {
  await requireOperator();
  const asked = (await searchParams).q;
  const q = typeof asked === "string" ? asked.normalize("NFKC").trim() : "";
  const language = await lang();
  const words = messages[language];
  const ctx = await openContext();
  const [shops, drifts, before] = await Promise.all([
    listMerchants(ctx, { q, most: SHOWN }),
    listDrifts(ctx),
    readDraft(),
  ]);
  return (
    <PageFrame narrow signedIn={false} lang={language}>
      <PageHead title={words.title}>{words.intro}</PageHead>
      <div className="stack">
        <p>
          <a href="/operator/comparison">{words.drifts(drifts.length)}</a>
        </p>
        <search>
          <form className="row">
            <label htmlFor="q">{words.search}</label>
            <input className="input fit" id="q" name="q" type="search" defaultValue={q} />
            <Button small look="line">
              {words.find}
            </Button>
          </form>
        </search>
        <DataTable
          caption={`${words.shops}　${words.shopCount(shops.length, shops.length === SHOWN)}`}
          columns={[
            { title: words.columns.code, noWrap: true },
            { title: words.columns.name },
            { title: words.columns.addresses, right: true, named: true },
            { title: words.columns.connectionAuth, named: true },
          ]}
          rows={shops.map((shop) => ({
            id: shop.code,
            cells: [
              <a key="code" className="num" href={`/operator/merchants/${shop.code}`}>
                {shop.code}
              </a>,
              shop.name,
              shop.addresses,
              shop.connectionAuth ? words.on : words.off,
            ],
          }))}
          empty={words.none}
        />
        <Panel title={words.add} id="add">
          <AddForm lang={language} before={before} />
        </Panel>
      </div>
    </PageFrame>
  );
}

import type { Metadata } from "next";
import { openContext } from "@/app/_server/context";
import { readDraft } from "@/app/_server/draft";
import { requireOperator } from "@/app/_server/operator";
import { lang } from "@/app/_server/request";
import { BackLink } from "@/components/back-link";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { PageFrame } from "@/components/page-frame";
import { PageHead } from "@/components/page-head";
import { Panel } from "@/components/panel";
import { findWireAccess } from "@/lib/merchants/find-wire-access";
import { dropAddress, makeAccessKey, switchF } from "./actions";
import { AddressForm } from "./address-form";
import { findShop } from "./find-shop";
import { messages } from "./messages";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function OperatorsShopPage({ params }: Props) {
  await requireOperator();
  const ctx = await openContext();
  const { merchantId, code, name } = await findShop(ctx, (await params).code);
  const { accessKey, addresses, connectionAuth } = await findWireAccess(ctx, { merchantId });
  const before = (await readDraft()).address ?? "";
  const language = await lang();
  const words = messages[language];
  const month = new Date(ctx.now().getTime() + 9 * 3_600_000).toISOString().slice(0, 7);
  const shop = <input type="hidden" name="code" value={code} />;
  return (
    <PageFrame narrow signedIn={false} lang={language}>
      <BackLink href="/operator">{words.back}</BackLink>
      <PageHead title={name}>
        {words.code} <span className="num">{code}</span>
      </PageHead>
      <div className="stack">
        <Panel title={words.addresses} id="addresses">
          {addresses.length === 0 && <p>{words.noAddresses}</p>}
          {addresses.map((address) => (
            <form key={address} action={dropAddress} className="between">
              {shop}
              <input type="hidden" name="address" value={address} />
              <span className="num">{address}</span>
              <Button look="text-danger" small aria-label={words.remove(address)} lang={language}>
                {words.remove("").trim()}
              </Button>
            </form>
          ))}
          <AddressForm lang={language} code={code} before={before} />
        </Panel>
        <Panel title={words.connectionAuth} id="connection-auth">
          <p>{connectionAuth ? words.isOn : words.isOff}</p>
          <form action={switchF}>
            {shop}
            <Button look="line" name="to" value={connectionAuth ? "off" : "on"} lang={language}>
              {connectionAuth ? words.switchOff : words.switchOn}
            </Button>
          </form>
        </Panel>
        <Panel title={words.accessKey} id="access-key">
          <p className="num">{accessKey ?? words.noKey}</p>
          <p className="hint">{words.accessKeyHint}</p>
          <form action={makeAccessKey}>
            {shop}
            <Button look="line" lang={language}>
              {words.renew}
            </Button>
          </form>
        </Panel>
        <Panel title={words.statement} id="statement">
          <form action={`/operator/merchants/${code}/statement`} className="form">
            <Field id="month" type="month" label={words.month} defaultValue={month} lang={language} />
            <Button look="line" lang={language}>
              {words.download}
            </Button>
          </form>
        </Panel>
      </div>
    </PageFrame>
  );
}

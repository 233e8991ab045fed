import type { Metadata } from "next";
import { openContext } from "@/app/_server/context";
import { requireDesk } from "@/app/_server/desk";
import { lang } from "@/app/_server/request";
import { Button } from "@/components/button";
import { CheckBox } from "@/components/check-box";
import { ChoiceRow, Choices } from "@/components/choice-row";
import { Note } from "@/components/note";
import { findShopRules } from "@/lib/checkouts/shop-rules";
import { may, PAY_WAYS, WAYS } from "@/lib/merchants/rules";
import { DeskFrame } from "../../desk-frame";
import { Setting } from "../setting";
import { SubNav } from "../sub-nav";
import { saveRules } from "./actions";
import { messages } from "./messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function CheckoutSettingsPage({ params, searchParams }: Props) {
  const desk = await requireDesk((await params).code);
  const language = await lang();
  const words = messages[language];
  const rules = await findShopRules(await openContext(), desk);
  const { done } = await searchParams;
  const fixed = !may(desk.role, "set-up");
  return (
    <DeskFrame desk={desk} current="settings">
      <div className="page-head">
        <h1>{words.title}</h1>
        <p>{words.text}</p>
      </div>
      <SubNav code={desk.code} current="/checkout" />
      <form action={saveRules.bind(null, desk.code)} className="stack">
        {done === "saved" && <Note tone="ok" role="status" title={words.saved} />}
        {done === "none" && <Note tone="bad" role="alert" title={words.none} />}
        {rules.lacking > 0 && !rules.strictLaw && <Note tone="warn" title={words.missing(rules.lacking)} />}
        <fieldset className="panel flush" disabled={fixed}>
          <Setting title={words.ways} why={words.waysWhy}>
            <div className="form">
              {WAYS.map((way) => (
                <CheckBox
                  key={way}
                  name="way"
                  value={way}
                  defaultChecked={rules.ways.includes(way)}
                  label={words.wayNames[way]}
                />
              ))}
            </div>
          </Setting>
          <Setting title={words.payWays} why={words.payWaysWhy}>
            <div className="row">
              {PAY_WAYS.map((payWay) => (
                <CheckBox
                  key={payWay}
                  name="payWay"
                  value={payWay}
                  defaultChecked={rules.payWays.includes(payWay)}
                  label={words.times(payWay)}
                />
              ))}
            </div>
          </Setting>
          <Setting title={words.law} why={words.lawWhy}>
            <Choices legend={words.law}>
              <ChoiceRow
                slim
                name="law"
                value="strict"
                title={words.strict}
                meta={[words.strictHint]}
                chosen={rules.strictLaw}
              />
              <ChoiceRow
                slim
                name="law"
                value="lenient"
                title={words.lenient}
                meta={[words.lenientHint]}
                chosen={!rules.strictLaw}
              />
            </Choices>
          </Setting>
        </fieldset>
        {!fixed && (
          <div className="row">
            <Button>{words.save}</Button>
          </div>
        )}
      </form>
    </DeskFrame>
  );
}

"use client";
import dynamic from "next/dynamic";
import { type ReactNode, useRef, useState } from "react";
import type { CardEntryHandle } from "@/app/card-entry/host/card-entry-frame";
import { FaultSummary } from "@/app/fault-summary";
import type { FieldProblem } from "@/components/error-summary";
import type { Lang } from "@/components/messages";
import { PageFrame } from "@/components/page-frame";
import { PayBar, PayColumn, type PayTimes, type PayWay } from "@/components/pay-bar";
import type { PayMessages } from "./messages";
import type { PayAction, PayState } from "./pay-state";
import { usePress } from "./use-press";
import { Who } from "./who";

/** Only who is asked loads them. */
const AskFaults = dynamic(() => import("./ask-faults").then((file) => file.AskFaults));
const AskFrame = dynamic(() => import("./ask-frame").then((file) => file.AskFrame));

type Props = {
  action: PayAction;
  /** Of this checkout: a fresh look at it. */
  address: string;
  until: string;
  /** One per row. */
  ways: (PayWay & { value: string })[];
  /** Without scripts: the plan's word by its radio. */
  times: PayTimes[];
  /** 支払い回数 in words, and which plan fields count for a row. */
  planNames: Record<number, string>;
  groups: Record<string, string>;
  /** What the button says once the frame is there. */
  payLabel: string;
  texts: Pick<PayMessages, "confirm" | "oneOff" | "refusals" | "who"> & { hint: string };
  lang: Lang;
  /** A narrow page with its bar on every screen; else the button moves into the summary on wide ones. */
  narrow?: boolean;
  /** Name and phone are asked for, beginning with these. */
  prefill: { name?: string; phone?: string } | null;
  banner?: ReactNode;
  head: ReactNode;
  summary: ReactNode;
  lines?: ReactNode;
  rows: ReactNode;
  below: ReactNode;
  /** Forms that the text buttons of `below` submit: forms do not nest. */
  after: ReactNode;
};

/** The form around ways and pay button, which ask for a card's code, or for a card, in between when that is needed. */
export function PayScreen(props: Props) {
  const { texts, lang, narrow = false, prefill } = props;
  const entry = useRef<CardEntryHandle>(null);
  const { state, problems, sending, submit, onSubmit } = usePress(props.action, entry);
  const [plan, setPlan] = useState<string | null>(null);
  const asking = state.is === "confirm" || state.is === "one-off" ? state : null;
  const way = asking && props.ways.find(({ value }) => value === asking.choice);
  const word = asking ? props.planNames[asking.payWay] : plan;
  const times = word ? [{ pick: "t1" as const, text: word }] : props.times;
  const ways = way ? [{ ...way, label: props.payLabel }] : props.ways;
  const pay = { ways, times, form: "pay", sending, lang };
  const askWords = asking?.is === "one-off" ? texts.oneOff : texts.confirm;
  const who = state.is === "refused" ? state.who : undefined;
  return (
    <PageFrame
      checkout={{ until: props.until }}
      narrow={narrow}
      lang={lang}
      banner={props.banner}
      bar={<PayBar {...pay} phoneOnly={!narrow} />}
    >
      {state.is === "refused" && (
        <FaultSummary
          lang={lang}
          title={texts.refusals.title}
          problems={faultsOf(state, texts)}
          state={state}
        />
      )}
      {asking && <AskFaults {...{ entry, lang, problems }} title={askWords.problem} />}
      {!asking && props.head}
      <form
        id="pay"
        className={narrow ? "stack" : "co"}
        action={submit}
        onSubmit={onSubmit}
        onChange={(event) => setPlan(planIn(event.currentTarget, props))}
        noValidate
      >
        {narrow ? (
          props.summary
        ) : (
          <aside className="stack">
            <div className="panel">
              {props.summary}
              <PayColumn {...pay}>{props.lines}</PayColumn>
            </div>
            <p className="hint paycol">{texts.hint}</p>
          </aside>
        )}
        <div className="co-main">
          {asking ? (
            <AskFrame
              key={asking.ticket}
              {...{ entry, lang, asking }}
              words={askWords}
              back={props.address}
            />
          ) : (
            <>
              {props.rows}
              {prefill && <Who prefill={prefill} state={who} words={texts.who} lang={lang} />}
              {props.below}
            </>
          )}
        </div>
      </form>
      {props.after}
    </PageFrame>
  );
}

function faultsOf(state: Extract<PayState, { is: "refused" }>, texts: Props["texts"]): FieldProblem[] {
  const { who, fault } = state;
  if (who) return who.faults.map((one) => ({ id: one.field, text: texts.who.faults[one.fault] }));
  return [{ id: "cards-title", text: texts.refusals[fault] }];
}

/** 「3回」 for the row and plan that are chosen now; empty where there is nothing to choose. */
function planIn(form: HTMLFormElement, { groups, planNames }: Props): string | null {
  const fields = new FormData(form);
  const row = fields.get("card");
  const group = typeof row === "string" && groups[row];
  const chosen = fields.get(`plan-${group}`);
  const way = chosen === "split" ? Number(fields.get(`count-${group}`)) : chosen === "revolving" ? 0 : 1;
  return planNames[way] ?? null;
}

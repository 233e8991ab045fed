"use client";
import { type ReactNode, useRef } from "react";
import type { CardEntryHandle } from "@/app/card-entry/host/card-entry-frame";
import { LeadsIntoFrame } from "@/app/card-entry/host/leads-into-frame";
import { entryProblems } from "@/app/card-entry/host/problem-texts";
import { FaultSummary } from "@/app/fault-summary";
import type { Lang } from "@/components/messages";
import { PageFrame } from "@/components/page-frame";
import { PayBar, PayColumn, type PayWay } from "@/components/pay-bar";
import { ConfirmCode } from "./confirm-code";
import type { PayMessages } from "./messages";
import type { PayAction } from "./pay-state";
import { usePress } from "./use-press";

type Props = {
  action: PayAction;
  /** Of this checkout: a fresh look at it. */
  address: string;
  until: string;
  /** One per row, in the order of `cardIds`. */
  ways: PayWay[];
  cardIds: string[];
  texts: Pick<PayMessages, "confirm" | "refusals" | "once"> & { hint: string };
  lang: Lang;
  /** A narrow page with its bar on every screen; else the button moves into the summary on wide ones. */
  narrow?: boolean;
  head: ReactNode;
  summary: ReactNode;
  lines?: ReactNode;
  rows: ReactNode;
  below: ReactNode;
  /** Forms that the text buttons of `below` submit: forms do not nest. */
  after: ReactNode;
};

/** The form around cards and pay button, which ask for the security code in between when the policy wants it. */
export function PayScreen(props: Props) {
  const { texts, lang, narrow = false } = props;
  const entry = useRef<CardEntryHandle>(null);
  const { state, problems, sending, submit, onSubmit } = usePress(props.action, entry);
  const confirming = state.is === "confirm" ? state : null;
  const way = confirming && props.ways[props.cardIds.indexOf(confirming.cardId)];
  const times = [{ pick: "t1" as const, text: texts.once }];
  const pay = { ways: way ? [way] : props.ways, times, form: "pay", sending, lang };
  const faults =
    state.is === "refused"
      ? [{ id: "cards-title", text: texts.refusals[state.fault] }]
      : entryProblems(problems, lang);
  return (
    <PageFrame
      checkout={{ until: props.until }}
      narrow={narrow}
      lang={lang}
      bar={<PayBar {...pay} phoneOnly={!narrow} />}
    >
      <LeadsIntoFrame entry={entry}>
        <FaultSummary
          lang={lang}
          title={state.is === "refused" ? texts.refusals.title : texts.confirm.problem}
          problems={faults}
          state={state.is === "refused" ? state : problems}
        />
      </LeadsIntoFrame>
      {!confirming && props.head}
      <form id="pay" className={narrow ? "stack" : "co"} action={submit} onSubmit={onSubmit} noValidate>
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
          {confirming ? (
            <ConfirmCode
              key={confirming.ticket}
              {...{ entry, lang }}
              address={confirming.address}
              words={texts.confirm}
              cardId={confirming.cardId}
              back={props.address}
            />
          ) : (
            <>
              {props.rows}
              {props.below}
            </>
          )}
        </div>
      </form>
      {props.after}
    </PageFrame>
  );
}

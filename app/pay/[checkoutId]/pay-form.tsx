"use client";
import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { FaultSummary } from "@/app/fault-summary";
import type { FieldProblem } from "@/components/error-summary";
import type { Lang } from "@/components/messages";
import type { PayMessages } from "./messages";
import type { PayState } from "./pay-state";
import { usePressing } from "./pressing";

/** Only who is asked loads them. */
const AskFaults = dynamic(() => import("./ask-faults").then((file) => file.AskFaults));
const AskFrame = dynamic(() => import("./ask-frame").then((file) => file.AskFrame));
const Who = dynamic(() => import("./who").then((file) => file.Who));

type Props = {
  className: string;
  /** Of this checkout: a fresh look at it. */
  address: string;
  texts: Pick<PayMessages, "confirm" | "cardFields" | "refusals" | "who">;
  planNames: Record<number, string>;
  payLabel: string;
  /** Which plan fields count for a row. */
  groups: Record<string, string>;
  /** Name and phone are asked for, beginning with these. */
  prefill: { name?: string; phone?: string } | null;
  lang: Lang;
  head: ReactNode;
  summary: ReactNode;
  rows: ReactNode;
  /** Stands before the button, whatever is asked. */
  check: ReactNode;
  below: ReactNode;
};

/** The form of ways and plans, which asks for a card's code in between when that is needed. */
export function PayForm(props: Props) {
  const { texts, lang, prefill } = props;
  const { state, problems, entry, submit, onSubmit, choose } = usePressing();
  const asking = state.is === "confirm" ? state : null;
  const { problem } = asking ? texts.confirm : texts.cardFields;
  return (
    <>
      <FaultSummary
        lang={lang}
        title={texts.refusals.title}
        problems={problems.length > 0 ? [] : faultsOf(state, texts)}
        state={state}
      />
      {problems.length > 0 && <AskFaults {...{ entry, lang, problems }} title={problem} />}
      {!asking && props.head}
      <form
        id="pay"
        className={props.className}
        action={submit}
        onSubmit={onSubmit}
        onChange={(event) => choose(chosenIn(event.currentTarget, props))}
        noValidate
      >
        {props.summary}
        <div className="co-main">
          {asking ? (
            <AskFrame
              key={asking.ticket}
              {...{ entry, lang, asking }}
              words={texts.confirm}
              payLabel={props.payLabel}
              back={props.address}
            />
          ) : (
            <>
              {props.rows}
              {prefill && <Who {...{ prefill, lang }} state={whoOf(state)} words={texts.who} />}
            </>
          )}
          {props.check}
          {!asking && props.below}
        </div>
      </form>
    </>
  );
}

function whoOf(state: PayState) {
  return state.is === "refused" ? state.who : undefined;
}

function faultsOf(state: PayState, texts: Props["texts"]): FieldProblem[] {
  if (state.is !== "refused") return [];
  const { who, fault, text } = state;
  if (who) return who.faults.map((one) => ({ id: one.field, text: texts.who.faults[one.fault] }));
  return [{ id: "cards-title", text: text ?? texts.refusals[fault] }];
}

/** The row that is chosen now, and 「3回」 for its plan. */
function chosenIn(form: HTMLFormElement, { groups, planNames }: Props) {
  const fields = new FormData(form);
  const card = fields.get("card");
  const row = typeof card === "string" ? card : null;
  const group = row !== null && groups[row];
  const chosen = fields.get(`plan-${group}`);
  const way = chosen === "split" ? Number(fields.get(`count-${group}`)) : chosen === "revolving" ? 0 : 1;
  return { row, plan: planNames[way] ?? null };
}

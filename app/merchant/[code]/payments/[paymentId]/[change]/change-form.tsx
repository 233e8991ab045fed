"use client";
import { type ReactNode, useActionState } from "react";
import { untouched } from "@/app/_server/form-state";
import { FaultSummary } from "@/app/fault-summary";
import { Button } from "@/components/button";
import { ChoiceRow, Choices } from "@/components/choice-row";
import { Field } from "@/components/field";
import type { Lang } from "@/components/messages";
import { authorizeAgain, type ChangeState, cancelSale, lowerAmount, registerShipment } from "./actions";
import { type Change, messages } from "./messages";

const ACTIONS = {
  capture: registerShipment,
  amount: lowerAmount,
  cancel: cancelSale,
  reauthorize: authorizeAgain,
} satisfies Record<Change, unknown>;

type Props = {
  change: Change;
  of: { code: string; paymentId: string };
  /** In words: 「4,180円」. */
  amountNow: string;
  /** Typed before one was sent to show who one is. */
  typed: Record<string, string>;
  lang: Lang;
  children: ReactNode;
};

/** One change of a transaction, with its one final button. Works without scripts. */
export function ChangeForm({ change, of, amountNow, typed: before, lang, children }: Props) {
  const act = ACTIONS[change].bind(null, of);
  const [state, action, sending] = useActionState<ChangeState, FormData>(act, untouched);
  const words = messages[lang];
  const codes = state.codes ? words.codes(state.codes.code, state.codes.credit) : "";
  const problems = state.faults.map(({ field, fault }) => ({ id: field, text: words.faults[fault] + codes }));
  const error = (field: string) => problems.find(({ id }) => id === field)?.text;
  const typed = { ...before, ...state.typed };
  return (
    <>
      <FaultSummary lang={lang} title={words.summary} state={state} problems={problems} />
      {children}
      <form action={action} className="form" noValidate>
        {change === "capture" && (
          <>
            <Choices legend={words.carrier}>
              <ChoiceRow
                slim
                name="carrier"
                value="yamato"
                title={words.yamato}
                chosen={typed.carrier !== "other"}
              />
              <ChoiceRow
                slim
                name="carrier"
                value="other"
                title={words.other}
                chosen={typed.carrier === "other"}
              />
            </Choices>
            <Field
              id="slipNo"
              inputMode="numeric"
              autoComplete="off"
              label={words.slip}
              hint={words.slipHint}
              error={error("slipNo")}
              defaultValue={typed.slipNo}
              lang={lang}
            />
          </>
        )}
        {change === "amount" && (
          <Field
            id="amountYen"
            inputMode="numeric"
            autoComplete="off"
            label={words.newAmount}
            hint={words.newAmountHint(amountNow)}
            error={error("amountYen")}
            defaultValue={typed.amountYen}
            lang={lang}
          />
        )}
        <Button id="change" look={change === "cancel" ? "final" : "ink"} block sending={sending} lang={lang}>
          {words.buttons[change]}
        </Button>
      </form>
    </>
  );
}

import type { ComponentProps, ReactNode } from "react";
import { type Lang, words } from "@/components/messages";
import { PageFrame } from "@/components/page-frame";
import { LiveBar, LiveColumn } from "./live-bar";
import type { PayMessages } from "./messages";
import { PayForm } from "./pay-form";
import type { PayAction } from "./pay-state";
import { PressingProvider, type Saying } from "./pressing";

type Form = ComponentProps<typeof PayForm>;
type Props = Pick<Form, "address" | "groups" | "prefill" | "head" | "rows" | "check" | "below"> & {
  action: PayAction;
  until: string;
  saying: Saying;
  texts: Form["texts"] & Pick<PayMessages, "oncePerPress">;
  lang: Lang;
  /** A narrow page with its bar on every screen; else the button moves into the summary on wide ones. */
  narrow?: boolean;
  banner?: ReactNode;
  summary: ReactNode;
  lines?: ReactNode;
  /** Forms that the text buttons of `below` submit: forms do not nest. */
  after: ReactNode;
};

/** The page around a press: frame, form and bar. Only what a press needs is sent as a script. */
export function PayScreen(props: Props) {
  const { action, until, saying, texts, lang, narrow = false, banner, lines, after } = props;
  const { address, groups, prefill, head, rows, check, below } = props;
  const { oncePerPress, ...formTexts } = texts;
  return (
    <PressingProvider action={action}>
      <PageFrame
        checkout={{ until }}
        narrow={narrow}
        lang={lang}
        banner={
          <>
            {/* Enter in a field presses a form's first button: it has to be that of the chosen way. */}
            <button type="submit" form="pay" className="vh" tabIndex={-1} aria-hidden="true" />
            {banner}
          </>
        }
        bar={<LiveBar saying={saying} label={words[lang].paymentMethod} phoneOnly={!narrow} lang={lang} />}
      >
        <PayForm
          className={narrow ? "stack" : "co"}
          {...{ address, groups, prefill, head, rows, check, below, lang }}
          texts={formTexts}
          planNames={saying.planNames}
          payLabel={saying.payLabel}
          summary={
            narrow ? (
              props.summary
            ) : (
              <aside className="stack">
                <div className="panel">
                  {props.summary}
                  <LiveColumn saying={saying} lang={lang}>
                    {lines}
                  </LiveColumn>
                </div>
                <p className="hint paycol">{oncePerPress}</p>
              </aside>
            )
          }
        />
        {after}
      </PageFrame>
    </PressingProvider>
  );
}

"use client";
import { createContext, type ReactNode, use, useState } from "react";
import type { PayTimes, PayWay } from "@/components/pay-bar";
import type { PayAction } from "./pay-state";
import { usePress } from "./use-press";

/** What bar and button say: one per row, and the plan's word by its radio for whoever has no scripts. */
export type Saying = {
  ways: (PayWay & { value: string })[];
  times: PayTimes[];
  /** 支払い回数 in words. */
  planNames: Record<number, string>;
  /** What the button says once a card's code is asked for. */
  payLabel: string;
};

type Pressing = ReturnType<typeof usePress> & {
  /** The chosen row, once something was chosen. */
  row: string | null;
  /** The chosen plan in words, once something was chosen. */
  plan: string | null;
  choose: (chosen: Chosen) => void;
};
type Chosen = { row: string | null; plan: string | null };
const PressingContext = createContext<Pressing | null>(null);

/** Around the page: its form and the bar below it are parts of one press. */
export function PressingProvider({ action, children }: { action: PayAction; children: ReactNode }) {
  const [chosen, choose] = useState<Chosen>({ row: null, plan: null });
  const press = usePress(action);
  return <PressingContext value={{ ...press, ...chosen, choose }}>{children}</PressingContext>;
}

export function usePressing(): Pressing {
  const pressing = use(PressingContext);
  if (!pressing) throw new Error("Outside of a press");
  return pressing;
}

/** What the bar and the button say just now. */
export function useSaying({ ways, times, planNames, payLabel }: Saying) {
  const { state, plan, sending } = usePressing();
  const asking = state.is === "confirm" ? state : null;
  const way = asking && ways.find(({ value }) => value === asking.choice);
  const word = asking ? planNames[asking.payWay] : plan;
  return {
    ways: way ? [{ ...way, label: payLabel }] : ways,
    times: word ? [{ pick: "t1" as const, text: word }] : times,
    form: "pay",
    sending,
  };
}

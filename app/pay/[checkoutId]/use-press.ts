"use client";
import {
  type FormEvent,
  type RefObject,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
} from "react";
import type { CardEntryHandle } from "@/app/card-entry/host/card-entry-frame";
import type { PayAction, PayState } from "./pay-state";

type Problems = Extract<Awaited<ReturnType<CardEntryHandle["submit"]>>, { problems: unknown }>["problems"];

/**
 * One press at a time: a second one is ignored until the first has its answer. While a card or its code is asked for, a
 * press first fetches the token from the frame. Without scripts the form goes to the server as it is, which decides once.
 */
export function usePress(action: PayAction, entry: RefObject<CardEntryHandle | null>) {
  const [state, submit, pending] = useActionState(action, { is: "open" });
  const [problems, setProblems] = useState<Problems>([]);
  const [asking, setAsking] = useState(false);
  const pressed = useRef(false);

  useEffect(() => {
    if (!pending) pressed.current = false;
    if (state.is === "refused") chooseAgain(state.choice);
  }, [pending, state]);

  async function confirm(ask: Extract<PayState, { is: "confirm" | "one-off" }>) {
    setAsking(true);
    const entered = (await entry.current?.submit()) ?? { problems: [] };
    setAsking(false);
    if ("problems" in entered) {
      pressed.current = false;
      setProblems(entered.problems);
      return;
    }
    const form = new FormData();
    form.set("card", ask.choice);
    form.set("payWay", String(ask.payWay));
    form.set("brand", entered.brand);
    form.set("ticket", ask.ticket);
    form.set("token", entered.token);
    startTransition(() => submit(form));
  }

  function onSubmit(event: FormEvent) {
    const again = pressed.current;
    pressed.current = true;
    const asks = state.is === "confirm" || state.is === "one-off";
    if (again || asks) event.preventDefault();
    if (!again && asks) void confirm(state);
  }

  return { state, problems, sending: pending || asking, submit, onSubmit };
}

/** React puts a form back to its first choice after an action; the buyer's own choice stays. */
function chooseAgain(choice: string) {
  const row = document.querySelector<HTMLInputElement>(`input[name="card"][value="${CSS.escape(choice)}"]`);
  if (row) row.checked = true;
}

"use client";
import { type FormEvent, type RefObject, startTransition, useActionState, useRef, useState } from "react";
import type { CardEntryHandle } from "@/app/card-entry/host/card-entry-frame";
import type { EntryProblem } from "@/app/card-entry/host/entry-protocol";
import { ticketOf } from "@/app/card-entry/host/ticket-of";
import { addCard, saveDetails } from "./actions";
import { type AddState, untried } from "./add-state";

const notLoaded: EntryProblem = { field: "form", reason: "not-loaded" };
export type TriedState = AddState & { problems: EntryProblem[] };

/**
 * One press at a time: details are saved and the frame is asked for a token side by side, so that all that is wrong is
 * told at once; then the token goes to the server.
 */
export function useAdd(address: string, entry: RefObject<CardEntryHandle | null>) {
  const [answer, submit, pending] = useActionState(addCard, untried);
  const [checked, setChecked] = useState<{ before: AddState; state: TriedState } | null>(null);
  const [first] = useState(address);
  const [asking, setAsking] = useState(false);
  const pressed = useRef(false);
  const shown = answer.address ?? first;
  const answered = useAnswered(answer);
  const state = checked?.before === answer ? checked.state : answered;

  async function press(form: FormData) {
    setAsking(true);
    const [details, entered] = await Promise.all([
      saveDetails(form).catch(() => untried),
      entry.current?.submit() ?? { problems: [notLoaded] },
    ]);
    setAsking(false);
    pressed.current = false;
    const problems = "problems" in entered ? entered.problems : [];
    if ("problems" in entered || details.faults.length > 0) {
      return setChecked({ before: answer, state: { ...untried, ...details, problems } });
    }
    form.set("ticket", ticketOf(shown));
    form.set("token", entered.token);
    form.set("brand", entered.brand);
    startTransition(() => submit(form));
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pressed.current || pending) return;
    pressed.current = true;
    void press(new FormData(event.currentTarget));
  }

  return { state, shown, sending: asking || pending, submit, onSubmit };
}

/** One object per answer, so that the summary takes the focus once. */
function useAnswered(answer: AddState): TriedState {
  const [kept, setKept] = useState({ answer, state: { ...answer, problems: [] as EntryProblem[] } });
  if (kept.answer === answer) return kept.state;
  const next = { answer, state: { ...answer, problems: [] } };
  setKept(next);
  return next.state;
}

"use client";
import { type FormEvent, startTransition, useActionState, useEffect, useRef, useState } from "react";
import type { CardEntryHandle } from "@/app/card-entry/host/card-entry-frame";
import type { PayAction } from "./pay-state";

type Problems = Extract<Awaited<ReturnType<CardEntryHandle["submit"]>>, { problems: unknown }>["problems"];
type OpenFrame = { ticket: string; handle: CardEntryHandle };
/** The frames that stand in rows, by what the row stands for. */
type RowFrames = Map<string, OpenFrame>;

/**
 * One press at a time: a second one is ignored until the first has its answer. Where a card or its code is typed, a press
 * first fetches the token from the frame. Without scripts the form goes to the server as it is, which decides once.
 */
export function usePress(action: PayAction) {
  const [state, submit, pending] = useActionState(action, { is: "open" });
  const [problems, setProblems] = useState<Problems>([]);
  const [asking, setAsking] = useState(false);
  const pressed = useRef(false);
  /** The frame that a press asks, and those of the rows that have one. */
  const entry = useRef<CardEntryHandle>(null);
  const frames = useRef<RowFrames>(new Map());
  /** What the rows held when they were pressed last. */
  const chosen = useRef<FormData>(null);

  useEffect(() => {
    if (!pending) pressed.current = false;
    if (state.is === "refused" && chosen.current) chooseAgain(chosen.current);
  }, [pending, state]);

  async function fetchToken(ticket: string, form: FormData) {
    setAsking(true);
    const entered = (await entry.current?.submit()) ?? { problems: [] };
    setAsking(false);
    if ("problems" in entered) {
      pressed.current = false;
      setProblems(entered.problems);
      return;
    }
    setProblems([]);
    form.set("brand", entered.brand);
    form.set("ticket", ticket);
    form.set("token", entered.token);
    startTransition(() => submit(form));
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const again = pressed.current;
    pressed.current = true;
    const { submitter } = event.nativeEvent as SubmitEvent;
    const form = new FormData(event.currentTarget, submitter);
    if (state.is !== "confirm") chosen.current = form;
    const frame = frameFor(form, frames.current);
    const ticket = state.is === "confirm" && !form.has("moreTime") ? state.ticket : frame?.ticket;
    if (again || ticket) event.preventDefault();
    if (again || !ticket) return;
    if (frame) entry.current = frame.handle;
    void fetchToken(ticket, form);
  }

  function enlist(row: string, frame: OpenFrame | null) {
    if (frame) frames.current.set(row, frame);
    else frames.current.delete(row);
  }

  return { state, problems, entry, enlist, sending: pending || asking, submit, onSubmit };
}

/** That of the row which is pressed, unless its card is to be registered first, or another button is pressed. */
function frameFor(form: FormData, frames: RowFrames): OpenFrame | undefined {
  const row = form.get("card");
  if (typeof row !== "string" || form.has("moreTime") || form.has("again")) return undefined;
  return row === "ONE_OFF" && form.has("keep") ? undefined : frames.get(row);
}

/** React puts a form back to its first choices after an action; the buyer's own stay. */
function chooseAgain(form: FormData) {
  for (const field of document.querySelectorAll<HTMLInputElement>("#pay :is(input, select)")) {
    const value = form.get(field.name);
    if (/^(radio|checkbox)$/.test(field.type)) field.checked = value === field.value;
    else if (typeof value === "string") field.value = value;
  }
}

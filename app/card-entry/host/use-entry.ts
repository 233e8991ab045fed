"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { BrandWord } from "@/lib/cards/rules";
import {
  type CardEntryAnswer,
  type EntryField,
  type EntryProblem,
  type EntryReason,
  type Order,
  postToFrame,
  readFromFrame,
  type ToWallet,
} from "./entry-protocol";
import { ticketOf } from "./ticket-of";

const LOAD_MS = 15_000;
const TOKEN_MS = 40_000;

type FrameState = { is: "loading" } | { is: "ready" } | { is: "failed"; reason: EntryReason };
const loading: FrameState = { is: "loading" };
const failedBy = (errors: EntryProblem[]): FrameState => ({
  is: "failed",
  reason: errors[0]?.reason ?? "not-loaded",
});

/** The wallet's side of the conversation with the frame at `address`. */
export function useEntry(address: string, onEnter: () => void) {
  const frame = useRef<HTMLIFrameElement>(null);
  const brand = useRef<BrandWord>("UNKNOWN");
  const answer = useRef<((answer: CardEntryAnswer) => void) | null>(null);
  const enter = useRef(onEnter);
  const [state, setState] = useState<FrameState>(loading);
  // 0: not before the listener stands, or a fast frame's `ready` would be missed.
  const [attempt, setAttempt] = useState(0);
  const [src, setSrc] = useState(address);
  const [loaded, setLoaded] = useState(address);
  const origin = new URL(address).origin;

  useEffect(() => {
    enter.current = onEnter;
  });

  const post = useCallback(
    (message: Order) => {
      const target = frame.current?.contentWindow;
      if (target) postToFrame(target, origin, message);
    },
    [origin],
  );

  const hear = useCallback((message: ToWallet) => {
    switch (message.is) {
      case "ready":
        return setState({ is: "ready" });
      case "height":
        if (frame.current) frame.current.style.height = `${message.height}px`;
        return;
      case "brand":
        brand.current = message.brand;
        return;
      case "submit":
        return enter.current();
      case "token":
        return answer.current?.({ token: message.token, brand: brand.current });
      case "errors":
        if (answer.current) return answer.current({ problems: message.errors });
        return setState((before) => (before.is === "loading" ? failedBy(message.errors) : before));
    }
  }, []);

  useEffect(() => {
    const onMessage = (event: MessageEvent) => {
      const message = readFromFrame(event, frame.current?.contentWindow ?? null, origin);
      if (message) hear(message);
    };
    window.addEventListener("message", onMessage);
    // oxlint-disable-next-line react/set-state-in-effect -- the frame is drawn only once the listener stands
    setAttempt((before) => before + 1);
    return () => window.removeEventListener("message", onMessage);
  }, [origin, hear]);

  useEffect(() => {
    if (state.is !== "loading" || attempt === 0) return;
    const timer = setTimeout(() => setState({ is: "failed", reason: "not-loaded" }), LOAD_MS);
    return () => clearTimeout(timer);
  }, [state.is, attempt]);

  useEffect(() => {
    if (address === loaded || state.is !== "ready") return;
    // oxlint-disable-next-line react/set-state-in-effect -- the frame outside React is told in the same step
    setLoaded(address);
    setState(loading);
    post({ is: "renew", ticket: ticketOf(address) });
  }, [address, loaded, state.is, post]);

  const submit = useCallback((): Promise<CardEntryAnswer> => {
    const failure = (reason: EntryReason) => ({ problems: [{ field: "form" as const, reason }] });
    if (state.is !== "ready")
      return Promise.resolve(failure(state.is === "failed" ? state.reason : "not-loaded"));
    return new Promise((resolve) => {
      const timer = setTimeout(() => answer.current?.(failure("silent")), TOKEN_MS);
      answer.current = (given) => {
        clearTimeout(timer);
        answer.current = null;
        resolve(given);
      };
      post({ is: "submit" });
    });
  }, [state, post]);

  const focus = useCallback(
    (field: EntryField) => {
      frame.current?.focus();
      post({ is: "focus", field });
    },
    [post],
  );

  const loadAgain = useCallback(() => {
    setSrc(address);
    setLoaded(address);
    setState(loading);
    setAttempt((before) => before + 1);
  }, [address]);

  return { frame, state, attempt, src, submit, focus, loadAgain };
}

"use client";
import type { MouseEvent, ReactNode, RefObject } from "react";
import type { CardEntryHandle } from "./card-entry-frame";
import { FIELDS } from "./entry-protocol";

type Props = { entry: RefObject<CardEntryHandle | null>; children: ReactNode };

/** Around an error summary: its links to the card's fields lead into the frame. */
export function LeadsIntoFrame({ entry, children }: Props) {
  return (
    // The links themselves are what is pressed; this only turns those that lead into the frame.
    <div role="presentation" onClick={(event) => enterFrame(event, entry.current)}>
      {children}
    </div>
  );
}

function enterFrame(event: MouseEvent, entry: CardEntryHandle | null) {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const field = FIELDS.find((one) => link?.hash === `#card-${one}`);
  if (!field || !entry) return;
  event.preventDefault();
  entry.focus(field);
}

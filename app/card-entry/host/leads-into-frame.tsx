"use client";
/* oxlint-disable jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- the links inside are what is pressed */
import type { MouseEvent, ReactNode, RefObject } from "react";
import type { CardEntryHandle } from "./card-entry-frame";
import { FIELDS } from "./entry-protocol";

type Props = { entry: RefObject<CardEntryHandle | null>; children: ReactNode };

/** Around an error summary: its links to the card's fields lead into the frame. */
export function LeadsIntoFrame({ entry, children }: Props) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is pressed
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link clicks it
    <div onClick={(event) => enterFrame(event, entry.current)}>{children}</div>
  );
}

function enterFrame(event: MouseEvent, entry: CardEntryHandle | null) {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const field = FIELDS.find((one) => link?.hash === `#card-${one}`);
  if (!field || !entry) return;
  event.preventDefault();
  entry.focus(field);
}

import * as z from "zod/mini";
import { BRANDS, type BrandWord } from "@/lib/cards/rules";

/** Everything that passes between the wallet's page and the card-entry frame. Never a value that was typed. */
export const FIELDS = ["number", "name", "expiry", "code"] as const;
export type EntryField = (typeof FIELDS)[number];

export const REASONS = [
  "number-missing",
  "number-short",
  "number-long",
  "number-wrong",
  "number-refused",
  "name-missing",
  "name-letters",
  "name-long",
  "expiry-missing",
  "expiry-malformed",
  "expiry-past",
  "expiry-refused",
  "code-missing",
  "code-three",
  "code-four",
  "code-refused",
  "not-loaded",
  "ticket-over",
  "card-gone",
  "busy",
  "silent",
  "not-possible",
] as const;
export type EntryReason = (typeof REASONS)[number];

const problem = z.object({ field: z.enum([...FIELDS, "form"]), reason: z.enum(REASONS) });
export type EntryProblem = z.infer<typeof problem>;

/** What the wallet's page gets out of the frame. */
export type CardEntryAnswer = { token: string; brand: BrandWord } | { problems: EntryProblem[] };

const ours = { from: z.literal("kuroneko-card-entry") };

const toFrame = z.discriminatedUnion("is", [
  z.object({ ...ours, is: z.literal("submit") }),
  z.object({ ...ours, is: z.literal("focus"), field: z.enum(FIELDS) }),
  // The ticket was used up by a refused try: the next one, in the same document, so that name and expiry stay typed.
  z.object({ ...ours, is: z.literal("renew"), ticket: z.string().check(z.regex(/^[a-z2-7]{26}$/)) }),
]);

const toWallet = z.discriminatedUnion("is", [
  z.object({ ...ours, is: z.literal("ready") }),
  z.object({ ...ours, is: z.literal("height"), height: z.int().check(z.minimum(1), z.maximum(4000)) }),
  z.object({ ...ours, is: z.literal("brand"), brand: z.enum(BRANDS) }),
  z.object({
    ...ours,
    is: z.literal("errors"),
    errors: z.array(problem).check(z.minLength(1), z.maxLength(8)),
  }),
  z.object({ ...ours, is: z.literal("submit") }),
  z.object({ ...ours, is: z.literal("token"), token: z.string().check(z.regex(/^[0-9A-Za-z]{16}$/)) }),
]);

type Sent<Message> = Message extends { from: string } ? Omit<Message, "from"> : never;
export type ToFrame = z.infer<typeof toFrame>;
export type ToWallet = z.infer<typeof toWallet>;

export type Order = Sent<ToFrame>;
export type Notice = Sent<ToWallet>;

export function postToFrame(frame: Window, origin: string, message: Order): void {
  frame.postMessage({ from: "kuroneko-card-entry", ...message }, origin);
}

export function postToWallet(wallet: Window, origin: string, message: Notice): void {
  wallet.postMessage({ from: "kuroneko-card-entry", ...message }, origin);
}

type Arrived = Pick<MessageEvent, "data" | "origin" | "source">;

/** Null for anything that is not from exactly this window of exactly this origin, or not one of our messages. */
export function readFromWallet(event: Arrived, wallet: Window, origin: string): ToFrame | null {
  return isFrom(event, wallet, origin) ? (toFrame.safeParse(event.data).data ?? null) : null;
}

export function readFromFrame(event: Arrived, frame: Window | null, origin: string): ToWallet | null {
  return isFrom(event, frame, origin) ? (toWallet.safeParse(event.data).data ?? null) : null;
}

function isFrom(event: Arrived, window: Window | null, origin: string): boolean {
  return window !== null && event.source === window && event.origin === origin;
}

import type { Lang } from "@/components/messages";
import { Panel } from "@/components/panel";
import { Track, type TrackStop } from "@/components/track";
import type { DeskPayment } from "@/lib/payments/desk-queries";
import { STATES, type StateName } from "@/lib/payments/rules";
import { STATE_WORDS } from "../../../words";
import { exactTime } from "../../desk-time";
import { messages } from "./messages";

const WAY: StateName[] = ["CHALLENGED", "AUTHORIZED", "CAPTURE_REQUESTED", "CAPTURED"];

/** 21 → 4 → 30 → 31, with when each was reached; what left the way stands at its end. */
export function Path({ payment, lang }: { payment: DeskPayment; lang: Lang }) {
  const words = messages[lang];
  const { state, reached } = payment;
  const at = WAY.indexOf(state);
  const left = at < 0 && STATES[state].statusInfo !== null && state in reached;
  const way = left ? [...WAY.filter((stop) => reached[stop]), state] : WAY;
  const notes = { CAPTURE_REQUESTED: words.trackNotes.capture, CAPTURED: words.trackNotes.settled };
  const stops: TrackStop[] = way.map((stop, place) => ({
    code: STATES[stop].statusInfo ?? 0,
    text: STATE_WORDS[stop][lang],
    meta: reached[stop] ? exactTime(reached[stop]) : notes[stop as keyof typeof notes],
    state: stop === state ? "now" : place < way.indexOf(state) ? "done" : "next",
  }));
  return (
    <Panel>
      <h2 className="vh">{words.track}</h2>
      <Track stops={stops} />
    </Panel>
  );
}

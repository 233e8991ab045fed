import { redirect } from "next/navigation";
import { openContext } from "@/app/_server/context";
import { ButtonLink } from "@/components/button";
import type { Lang } from "@/components/messages";
import { Note } from "@/components/note";
import { findTwin } from "@/lib/cards/queries";
import { type Outcome, readOutcome } from "@/lib/cards/read-outcome";
import type { BuyerId } from "@/lib/random-id";
import { withReturn } from "./add/pay-path";
import { cardName } from "./card-words";
import { messages } from "./messages";
import { refusalText } from "./refusal-texts";

type Props = {
  asked: Record<string, string | string[] | undefined>;
  buyerId: BuyerId;
  lang: Lang;
};

/** What just happened: `?attempt=` a registration, `?done=` a press. */
export async function Flash({ asked, buyerId, lang }: Props) {
  const words = messages[lang];
  if (asked.done === "removed")
    return (
      <Told tone="ok" title={words.removed}>
        {words.removedText}
      </Told>
    );
  if (asked.done === "gone") return <Told tone="info" title={words.gone} />;
  if (typeof asked.attempt !== "string") return null;
  const wish = { buyerId, registrationId: asked.attempt };
  const ctx = await openContext();
  const outcome = await readOutcome(ctx, wish);
  if (outcome?.is === "kept" && outcome.returnTo) redirect(outcome.returnTo);
  const twin = outcome?.is === "refused" ? await findTwin(ctx, wish) : null;
  return outcome && <CameTo outcome={outcome} twin={twin && cardName(twin, lang)} lang={lang} />;
}

function CameTo({ outcome, twin, lang }: { outcome: Outcome; twin: string | null; lang: Lang }) {
  const words = messages[lang];
  switch (outcome.is) {
    case "kept":
      return (
        <Told tone="ok" title={words.kept[outcome.as]}>
          {words.keptText}
        </Told>
      );
    case "checking":
      return (
        <Told tone="info" title={words.stillChecking}>
          {words.stillCheckingText}
        </Told>
      );
    case "challenge":
      return null;
    case "refused": {
      const again = (
        <ButtonLink href={againAt(outcome)} look="line" small>
          {words.again[outcome.as]}
        </ButtonLink>
      );
      const isOwnWish = outcome.refusal === "abandoned";
      return (
        <Told
          tone={isOwnWish ? "info" : "bad"}
          title={refusalText(outcome.refusal, lang, twin)}
          action={isOwnWish ? undefined : again}
        >
          {outcome.as !== "added" && words.stays}
        </Told>
      );
    }
  }
}

function againAt({ as, replacesCardId, returnTo }: Extract<Outcome, { is: "refused" }>): string {
  if (as === "renewed") return withReturn(`/cards/${replacesCardId}/renew`, returnTo);
  return withReturn(as === "replaced" ? "/cards/replace" : "/cards/add", returnTo);
}

function Told(props: Omit<Parameters<typeof Note>[0], "role">) {
  return <Note {...props} role="status" />;
}

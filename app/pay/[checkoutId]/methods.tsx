import { BrandRow } from "@/components/brand-row";
import type { Lang } from "@/components/messages";
import type { CardView } from "@/lib/cards/queries";
import { isUsable } from "@/lib/cards/rules";
import type { OwnView } from "@/lib/checkouts/queries";
import { PAY_WAYS } from "@/lib/merchants/rules";
import { formatYen } from "@/lib/money";
import { isCarrierMeans, planName } from "@/lib/payments/plans";
import { AddCard } from "./add-card";
import { CardRows, payWays } from "./card-rows";
import { faceOf } from "./card-words";
import { FrozenNote } from "./frozen-note";
import { CarrierRows, carrierWays } from "./means-rows";
import { messages } from "./messages";
import { OnceRow, onceWay } from "./once-row";
import { type Plans, plansFor, Times } from "./plan-choice";
import { PlanWord } from "./plan-word";

type Props = {
  view: OwnView;
  cards: CardView[];
  /** Places for cards that are taken. */
  taken: number;
  lang: Lang;
  title: string;
  /** What was chosen before the buyer was sent away to show who they are. */
  before?: Record<string, string>;
};

/** Every way that can be chosen here: kept cards, a card for this once, carriers; then 支払い回数. */
export function Methods({ view, cards, taken, lang, title, before }: Props) {
  const kept = keptCards(view, cards);
  const { means } = view.offered;
  const chosen = firstChoice(view, kept, before?.card);
  return (
    <>
      <section className="stack-s" aria-labelledby="cards-title">
        <FrozenNote linkId={view.linkId} lang={lang} />
        <h2 id="cards-title" tabIndex={-1}>
          {title}
        </h2>
        <CardRows {...{ chosen, lang }} cards={kept} linkId={view.linkId} labelledBy="cards-title">
          <OnceRow {...{ view, taken, lang, chosen }} />
        </CardRows>
        <CarrierRows {...{ view, lang, chosen }} />
        {means.includes("CARD") && (
          <p>
            <AddCard {...{ taken, lang }} linkId={view.linkId} />
          </p>
        )}
        {means.some((one) => !isCarrierMeans(one)) && <BrandRow label={messages[lang].brands} lang={lang} />}
      </section>
      <Times plans={plansFor(kept, view)} amountYen={view.amountYen} before={before} lang={lang} />
    </>
  );
}

type MethodProps = Pick<Props, "view" | "cards" | "taken" | "lang"> & {
  /** Those too that are no rows here, but may be pressed. */
  allCards?: CardView[];
};

/** The same for the form's client part: what bar and button say. */
export function methodProps({ view, cards, allCards = cards, taken, lang }: MethodProps) {
  const kept = keptCards(view, cards);
  const plans = plansFor(kept, view);
  const groups = groupsOf(plans);
  const lump = kept.filter(({ id }) => !(id in groups)).map(faceOf);
  const { confirm, cardFields, refusals, who, oncePerPress, pay } = messages[lang];
  return {
    texts: { confirm, cardFields, refusals, who, oncePerPress },
    groups,
    saying: {
      ways: [
        ...payWays(keptCards(view, allCards), view.amountYen, lang),
        ...onceWay(view, taken, lang),
        ...carrierWays(view, lang),
      ],
      times: [{ pick: "t1" as const, text: <PlanWord {...{ plans, lump, lang }} /> }],
      planNames: Object.fromEntries(PAY_WAYS.map((way) => [way, planName(way, lang)])),
      payLabel: pay(formatYen(view.amountYen, lang)),
    },
  };
}

function keptCards({ offered }: OwnView, cards: CardView[]): CardView[] {
  return offered.means.includes("CARD") ? cards : [];
}

function firstChoice({ offered }: OwnView, kept: CardView[], before = ""): string | undefined {
  const values = [...kept.map(({ id }) => id), ...offered.means.filter((means) => means !== "CARD")];
  return values.includes(before)
    ? before
    : (kept.find(isUsable)?.id ??
        values.at(kept.length) ??
        kept.find(({ state }) => state === "expired")?.id);
}

function groupsOf(plans: Plans[]): Record<string, string> {
  return Object.fromEntries(plans.flatMap(({ group, values }) => values.map((value) => [value, group])));
}

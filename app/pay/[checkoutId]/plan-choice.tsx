import type { Lang } from "@/components/messages";
import type { Pick, TimesPick } from "@/components/pick";
import { Segments } from "@/components/segments";
import type { CardView } from "@/lib/cards/queries";
import type { OwnView } from "@/lib/checkouts/queries";
import { formatYen } from "@/lib/money";
import { planName, plansOf } from "@/lib/payments/plans";
import { faceOf } from "./card-words";
import { messages } from "./messages";
import type { PlanGroup } from "./schema";

/** Rows whose cards allow the same 支払い回数; the others of a page are hidden while one of these is chosen. */
export type Plans = { group: PlanGroup; picks: Pick[]; values: string[]; ways: number[] };

export function plansFor(cards: CardView[], { offered }: OwnView): Plans[] {
  const all = cards.filter(({ brand }) => brand !== "AMEX" && isChoice(plansOf(brand, offered.payWays)));
  const amex = cards.filter(({ brand }) => brand === "AMEX");
  const once = offered.means.includes("ONE_OFF");
  const groups: Plans[] = [
    {
      group: "all",
      picks: [...all.map(faceOf), ...(once ? (["new"] as const) : [])],
      values: [...all.map(({ id }) => id), ...(once ? ["ONE_OFF"] : [])],
      ways: plansOf("VISA", offered.payWays),
    },
    {
      group: "amex",
      picks: amex.map(faceOf),
      values: amex.map(({ id }) => id),
      ways: plansOf("AMEX", offered.payWays),
    },
  ];
  return groups.filter(({ picks, ways }) => picks.length > 0 && isChoice(ways));
}

/** One plan alone is still said and sent, unless it is lump. */
function isChoice(ways: number[]): boolean {
  return ways.some((way) => way !== 1);
}

type Props = {
  plans: Plans[];
  amountYen: number;
  lang: Lang;
  /** What was chosen before, by field. */
  before?: Record<string, string>;
};

/** 支払い回数, only those the chosen card allows. */
export function Times({ plans, ...rest }: Props) {
  return plans.map((one) => <Group key={one.group} {...one} {...rest} />);
}

function Group({ group, picks, ways, amountYen, lang, before }: Plans & Omit<Props, "plans">) {
  const words = messages[lang];
  const { plan, count } = chosenBefore(group, before);
  const counts = ways.filter((way) => way > 1);
  const segments = SEGMENTS.filter(({ value }) =>
    value === "split" ? counts.length > 0 : ways.includes(WAY[value]),
  );
  return (
    <section className="times" data-k={picks.join(" ")} aria-labelledby={`times-${group}`}>
      <h2 id={`times-${group}`}>{words.times}</h2>
      <Segments
        name={`plan-${group}`}
        labelledBy={`times-${group}`}
        chosen={segments.find(({ value }) => value === plan)?.value ?? segments[0]?.value ?? "once"}
        segments={segments.map(({ value, at }) => ({
          value,
          text: words.plans[value],
          pick: planPick(group, at),
        }))}
      />
      {counts.length > 0 && (
        <div data-k={planPick(group, 1)}>
          <div className="field mt-3">
            <label htmlFor={`count-${group}`}>{words.count}</label>
            <select
              className="input"
              id={`count-${group}`}
              name={`count-${group}`}
              defaultValue={counts.find((one) => one === count) ?? (counts.includes(3) ? 3 : counts[0])}
            >
              {counts.map((count) => (
                <option key={count} value={count}>
                  {words.each(planName(count, lang), formatYen(Math.round(amountYen / count), lang))}
                </option>
              ))}
            </select>
          </div>
        </div>
      )}
      <p className="hint mt-2">{words.timesHint}</p>
    </section>
  );
}

/** Settled by an earlier press, or chosen in this group. */
function chosenBefore(group: PlanGroup, { payWay, ...fields }: Record<string, string> = {}) {
  const way = Number(payWay);
  if (payWay) return { plan: way > 1 ? "split" : way === 0 ? "revolving" : "once", count: way };
  return { plan: fields[`plan-${group}`], count: Number(fields[`count-${group}`]) };
}

type Segment = "once" | "split" | "revolving";
const SEGMENTS: { value: Segment; at: 0 | 1 | 2 }[] = [
  { value: "once", at: 0 },
  { value: "split", at: 1 },
  { value: "revolving", at: 2 },
];
const WAY = { once: 1, revolving: 0 };

/** The words of a group's plans in pay bar and button: those of the other group stay hidden. */
export function planPick(group: PlanGroup, at: 0 | 1 | 2): TimesPick {
  return `t${(group === "all" ? 1 : 4) + at}` as TimesPick;
}

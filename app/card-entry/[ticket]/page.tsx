import "@/app/styles/card-entry.css";
import type { Metadata } from "next";
import { openContext } from "@/app/_server/context";
import { lang } from "@/app/_server/request";
import type { Lang } from "@/components/messages";
import { readTicket } from "@/lib/cards/read-ticket";
import { environment } from "@/lib/environment";
import { CannotEnter } from "./cannot-enter";
import { EntryForm } from "./entry-form";
import { messages } from "./messages";

type Props = {
  params: Promise<{ ticket: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title, referrer: "no-referrer" };
}

/** The card origin's single page. The wallet frames it and learns a token, never what was typed. */
export default async function CardEntryPage({ params, searchParams }: Props) {
  const { ticket } = await params;
  const asked = await searchParams;
  const language = await chosenLang(asked.lang);
  const ctx = await openContext();
  const entry = await readTicket(ctx, { ticket });
  const walletOrigin = environment().WALLET_ORIGIN;
  if (!entry.ok) {
    const reason = entry.refusal === "gateway-silent" ? "silent" : entry.refusal;
    return <CannotEnter reason={reason} walletOrigin={walletOrigin} lang={language} />;
  }
  const { purpose, brand, parameters } = entry.value;
  return (
    <EntryForm
      purpose={purpose}
      keptBrand={brand}
      libraryUrl={parameters.libraryUrl}
      info={parameters.info}
      now={monthInJapan(ctx.now())}
      walletOrigin={walletOrigin}
      lang={language}
    />
  );
}

async function chosenLang(asked: string | string[] | undefined): Promise<Lang> {
  return asked === "ja" || asked === "en" ? asked : lang();
}

function monthInJapan(now: Date) {
  const there = new Date(now.getTime() + 9 * 3_600_000);
  return { year: there.getUTCFullYear(), month: there.getUTCMonth() + 1 };
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formWords } from "@/components/form-messages";
import { randomId } from "@/lib/random-id";
import { Already } from "./already";
import { Challenged } from "./challenged";
import { Checking } from "./checking";
import { Complete } from "./complete";
import { Declined } from "./declined";
import { Ended } from "./ended";
import { Fresh } from "./fresh";
import { loadPage } from "./load-page";
import { NoCard } from "./no-card";
import { titleOf } from "./page-title";
import { Ready } from "./ready";
import { Redirected } from "./redirected";
import { SignInFirst } from "./sign-in-first";
import { SomeoneElse } from "./someone-else";
import { TopOfScreen } from "./top-of-screen";

type Props = { params: Promise<{ checkoutId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await loadPage((await params).checkoutId);
  if (!page) return {};
  const title = titleOf("last" in page.view ? page.view : null, page.screen, page.lang);
  return {
    title: page.screen === "declined" ? `${formWords[page.lang].errorPrefix}${title}` : title,
  };
}

export default async function PayPage({ params }: Props) {
  const page = await loadPage((await params).checkoutId);
  if (!page) notFound();
  const attempt = "last" in page.view ? page.view.last?.id : undefined;
  return (
    <>
      <Fresh view={randomId()} />
      <TopOfScreen screen={`${page.screen} ${attempt}`} />
      <PayScreens {...page} />
    </>
  );
}

function PayScreens({
  view,
  screen,
  cards,
  taken,
  prefill,
  lang,
}: NonNullable<Awaited<ReturnType<typeof loadPage>>>) {
  if (view.whose === "someone-else") return <SomeoneElse {...{ view, screen, lang }} />;
  switch (screen) {
    case "sign-in":
      return <SignInFirst {...{ view, lang }} />;
    case "no-card":
      return <NoCard {...{ view, taken, lang }} />;
    case "ready":
      return <Ready {...{ view, cards, taken, prefill, lang }} />;
    case "declined":
      return <Declined {...{ view, cards, taken, prefill, lang }} />;
    case "processing":
    case "checking":
      return <Checking {...{ view, screen, lang }} />;
    case "challenged":
      return <Challenged {...{ view, lang }} />;
    case "redirected":
      return <Redirected {...{ view, lang }} />;
    case "complete":
      return <Complete {...{ view, lang }} />;
    case "already":
    case "taken-back":
      return <Already {...{ view, screen, lang }} />;
    default:
      return <Ended {...{ view, screen, lang }} />;
  }
}

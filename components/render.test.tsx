import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CardFace } from "./card-face";
import type { CardLook } from "./card-look";
import { PageFrame } from "./page-frame";
import { PayBar, type PayProps } from "./pay-bar";
import { PlainFrame } from "./plain-frame";
import { SecureFrame } from "./secure-frame";
import { StatusHead } from "./status-face";

const card: CardLook = {
  slot: "SECOND",
  issuer: "楽天カード",
  brand: "VISA",
  nickname: "ふだん使い",
  lastFour: "4242",
  expiry: "2030年10月まで",
};
const pay: PayProps = {
  form: "pay",
  ways: [
    { pick: "ai", method: "楽天カード 4242", label: "4,180円を支払う" },
    { pick: "d", method: "d払い", label: "4,180円・d払いへ進む" },
  ],
  times: [{ pick: "t1", text: "一括" }],
};

describe("a page", () => {
  test("starts with a way past the menus and names the current place in both of them", () => {
    const html = render(<PageFrame current="payments">本文</PageFrame>);
    expect(html).toMatch(/^<a class="skip" href="#main">本文へ進む<\/a>/);
    expect(html.match(/<a href="\/payments" aria-current="page">/g)).toHaveLength(2);
    expect(html.match(/aria-current/g)).toHaveLength(2);
    expect(labels(html, "nav")).toEqual(["メインメニュー", "メインメニュー（画面下）"]);
  });

  test("offers no navigation inside a checkout, only until when it is valid", () => {
    const html = render(<PageFrame checkout={{ until: "19:58" }}>本文</PageFrame>);
    expect(html).toContain("19:58まで有効");
    expect(html).not.toMatch(/<nav|<footer|href="\/cards"/);
  });

  test("speaks English when asked to", () => {
    const html = render(
      <PageFrame current="cards" lang="en">
        x
      </PageFrame>,
    );
    expect(html).toContain("Skip to content");
    expect(html.replaceAll(/クロネコペイ|日本語/g, "")).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
  });

  test("of sign-in has one column and no menu", () => {
    const html = render(<PlainFrame>本文</PlainFrame>);
    expect(html).toContain('<main id="main" tabindex="-1" class="narrow">');
    expect(html).not.toContain("<nav");
  });
});

test("nothing is drawn with an inline style, which the content security policy would drop", () => {
  const html = [
    <PageFrame key="1" current="cards" bar={<PayBar label="お支払い方法" {...pay} />}>
      <CardFace card={card} />
      <SecureFrame title="枠" caption="説明">
        <iframe title="カード番号の入力" src="about:blank" />
      </SecureFrame>
      <StatusHead mood="stopped" title="x" />
    </PageFrame>,
  ].map(render);
  expect(html.join("")).toContain("カード番号の入力");
  expect(html.join("")).not.toContain("style=");
});

function render(element: ReactElement): string {
  return renderToStaticMarkup(element);
}

function labels(html: string, element: string): string[] {
  return [...html.matchAll(new RegExp(`<${element}[^>]*aria-label="([^"]+)"`, "g"))].map(
    (found) => found[1] ?? "",
  );
}

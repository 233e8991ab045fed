import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { BrandMark } from "./brand-mark";
import { BrandRow } from "./brand-row";
import { CardFace } from "./card-face";
import type { CardLook } from "./card-look";
import { LineItems } from "./line-items";
import { LogList } from "./log-list";
import { Amount } from "./money";
import { PayBar, type PayProps } from "./pay-bar";
import { StatusHead } from "./status-face";
import { Steps } from "./steps";
import { EmptySlot, QuietSlot, Slot, Wallet } from "./wallet";

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

describe("a card", () => {
  test("is read as issuer, brand, nickname, digits, expiry", () => {
    const text = heard(render(<CardFace card={{ ...card, main: true }} href="/cards/1" />));
    expect(text).toBe("楽天カード Visa ふだん使い メイン 下4けた 4242 2030年10月まで");
  });

  test("keeps the face of its slot and loses it when expired", () => {
    expect(render(<CardFace card={card} />)).toContain('class="card suo"');
    expect(render(<CardFace card={{ ...card, expired: true }} />)).toContain('class="card off"');
  });

  test("of an unknown brand is the word without a shape", () => {
    expect(render(<BrandMark />)).toBe('<span class="brand">カード</span>');
    expect(render(<BrandRow label="使えるカード" />).match(/<svg/g)).toHaveLength(6);
  });

  test("sits in a wallet of three list items that names itself and its count", () => {
    const html = render(
      <Wallet kept={1}>
        <Slot
          card={card}
          href="/cards/1"
          say={{ text: "使えます" }}
          action={{ href: "/cards/1", text: "くわしく" }}
        />
        <EmptySlot href="/cards/add" title="2枚目のカードを追加" />
        <QuietSlot place={3} />
      </Wallet>,
    );
    expect(html).toContain('<section class="wallet" aria-labelledby="wallet-title">');
    expect(html.match(/<li /g)).toHaveLength(3);
    expect(heard(html)).toContain("1 / 3枚");
    expect(heard(html)).toContain("くわしく （楽天カード）");
    expect(html.split('class="slot quiet"')[1]).not.toMatch(/<a|<button/);
    expect(html).not.toContain("peek");
  });
});

describe("money", () => {
  test("has its digits grouped and its unit apart", () => {
    expect(render(<Amount amount={4180} />)).toBe('<p class="amount">4,180<small>円</small></p>');
    expect(heard(render(<Amount amount={4180} lang="en" />))).toBe("¥ 4,180");
  });

  test("of several lines is a list of terms that ends with the sum", () => {
    const html = render(
      <LineItems items={[{ name: "送料", amount: 550 }]} total={{ name: "合計", amount: 4180 }} />,
    );
    expect(heard(html)).toBe("送料 550円 合計 4,180円");
    expect(html).toMatch(/<div class="total"><dt>合計/);
  });

  test("to pay is on the button for every way that can be chosen", () => {
    const html = render(<PayBar label="お支払い方法" {...pay} />);
    expect(html).toContain('form="pay"');
    expect(html).toContain(
      '<span data-k="ai">4,180円を支払う</span><span data-k="d">4,180円・d払いへ進む</span>',
    );
    expect(html).toMatch(/aria-live="polite".*<span class="if-card">・一括<\/span>/);
    expect(render(<PayBar label="お支払い方法" {...pay} sending />)).toContain("送信しています");
  });
});

describe("a state", () => {
  test("is announced with its heading; a greeting is not", () => {
    expect(render(<StatusHead mood="waiting" title="確認しています" />)).toMatch(
      /role="status".*blink.*<h1>/,
    );
    expect(render(<StatusHead mood="waiting" live={false} title="おかえりなさい" />)).not.toContain("role=");
  });

  test("among steps is told by word, not by colour alone", () => {
    const html = render(
      <Steps
        steps={[
          { state: "done", text: "受け付けました" },
          { state: "now", text: "待っています" },
          { state: "failed", text: "お店へ" },
        ]}
      />,
    );
    expect(heard(html)).toBe("完了： 受け付けました 待っています 不成立： お店へ");
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
  });

  test("in a log carries a time for machines and one for people", () => {
    const html = render(
      <LogList entries={[{ id: "1", at: "2026-10-01", when: "2026年10月1日", text: "登録" }]} />,
    );
    expect(html).toContain('<time dateTime="2026-10-01">2026年10月1日</time>登録');
  });
});

function render(element: ReactElement): string {
  return renderToStaticMarkup(element);
}

/** What a screen reader would say, roughly: no decoration, parts parted by a space. */
function heard(html: string): string {
  return html
    .replace(/<(\w+)[^>]*aria-hidden="true"[^>]*>.*?<\/\1>/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

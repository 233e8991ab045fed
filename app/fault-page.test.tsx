import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FaultPage } from "./fault-page";

const fault = Object.assign(new Error('column "secret" does not exist'), { digest: "3183269112" });

test("a broken page tells the number its fault is logged under, a way on, and nothing of the fault", () => {
  const html = renderToStaticMarkup(<FaultPage lang="ja" error={fault} retry={() => {}} />);
  expect(html).toContain("お問い合わせ番号 3183269112");
  expect(html).toContain('href="/payments"');
  expect(html).not.toContain("secret");
});

test("in English, and without a number when the browser itself failed", () => {
  const html = renderToStaticMarkup(<FaultPage lang="en" error={new Error("x")} retry={() => {}} />);
  expect(html).toContain("This page could not be shown");
  expect(html).not.toMatch(/Reference|[ぁ-んァ-ヶ一-龠]/);
});

import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Button, ButtonLink } from "./button";
import { CheckBox } from "./check-box";
import { ChoiceRow, Choices } from "./choice-row";
import { CodeInput } from "./code-input";
import { ErrorSummary } from "./error-summary";
import { Field } from "./field";
import { Segments } from "./segments";
import { Switch } from "./switch";

describe("a field", () => {
  test("is described by its hint and its error, in this order", () => {
    const html = render(<Field id="exp" label="有効期限" hint="月／年" error="期限が切れています" />);
    expect(html).toContain('<label for="exp">有効期限</label>');
    expect(html).toContain('aria-describedby="exp-h exp-e" aria-invalid="true"');
    expect(html).toContain('<p class="hint" id="exp-h">月／年</p>');
    expect(html).toMatch(/id="exp-e">.*エラー：<\/span>期限が切れています/);
  });

  test("without hint and error carries no empty description", () => {
    expect(render(<Field id="nick" label="呼び名" optional />)).not.toMatch(/aria-|placeholder/);
  });

  test("for a code takes paste, autofill and full-width digits", () => {
    const html = render(<CodeInput id="otp" label="確認コード" />);
    expect(html).toMatch(/inputMode="numeric".*autoComplete="one-time-code".*maxLength="12"/i);
  });

  test("in error is reached from the summary with the same sentence", () => {
    const problem = { id: "exp", text: "期限が切れています" };
    const html = render(<ErrorSummary title="1か所をお確かめください" problems={[problem]} />);
    expect(html).toContain('role="alert" tabindex="-1" aria-labelledby="error-summary-t"');
    expect(html).toContain('<a href="#exp">期限が切れています</a>');
  });
});

describe("a control", () => {
  test("while sending says so, stays focusable and refuses further presses", () => {
    const html = render(<Button sending>支払う</Button>);
    expect(html).toContain('type="submit" class="btn" aria-disabled="true">送信しています<');
    expect(html).not.toContain(" disabled");
  });

  test("that leads somewhere is a plain link", () => {
    expect(
      render(
        <ButtonLink look="line" href="/cards" className="mt-3">
          戻る
        </ButtonLink>,
      ),
    ).toBe('<a href="/cards" class="btn btn-line mt-3">戻る</a>');
  });

  test("is named by the text that wraps it", () => {
    expect(render(<CheckBox name="keep" label="登録する" />)).toMatch(
      /^<label.*type="checkbox" name="keep".*登録する/,
    );
    expect(render(<Switch name="mail" label="メール" />)).toMatch(/^<label.*メール.*role="switch"/);
  });

  test("in a group belongs to a named group, and carries what its texts depend on", () => {
    const row = <ChoiceRow name="card" value="c1" pick="ai" chosen title="楽天カード" meta={["Visa"]} />;
    const html = render(<Choices labelledBy="h">{row}</Choices>);
    expect(html).toContain('role="radiogroup" aria-labelledby="h"');
    expect(html).toMatch(
      /<label><input class="eye" type="radio" data-pick="ai" name="card" checked="" value="c1"\/>/,
    );
    expect(render(<Choices legend="どのカードと入れ替えますか">{row}</Choices>)).toContain(
      "<fieldset><legend",
    );
    const times = [{ value: "1", text: "一括" }];
    expect(render(<Segments name="way" labelledBy="t" chosen="1" segments={times} />)).toContain(
      'checked=""',
    );
  });
});

function render(element: ReactElement): string {
  return renderToStaticMarkup(element);
}

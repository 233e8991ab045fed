import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CodeChip } from "./code-chip";
import { ConsoleFrame } from "./console-frame";
import { DataTable } from "./data-table";
import { Track } from "./track";

test("the desk names its shop, its menu and the current desk", () => {
  const html = renderToStaticMarkup(
    <ConsoleFrame current="notifications" shop="星屑書房" code="777777701">
      本文
    </ConsoleFrame>,
  );
  expect(html).toContain("星屑書房");
  expect(html).toContain("加盟店コード 777777701");
  expect(html).toContain('<nav aria-label="加盟店メニュー">');
  expect(html.match(/aria-current="page"/g)).toHaveLength(1);
  expect(html).toContain('<a href="/merchant/notifications" aria-current="page">');
});

test("a table says how many there are, heads every column, and says so when it is empty", () => {
  const columns = [
    { title: "注文番号", ownLine: true },
    { title: "金額", right: true, noWrap: true },
  ];
  const full = renderToStaticMarkup(
    <DataTable caption="1件" columns={columns} rows={[{ id: "a", cells: ["A-1", "4,180円"] }]} />,
  );
  expect(full).toContain('<caption aria-live="polite">1件</caption>');
  expect(full).toContain('<th scope="col" class="r">金額</th>');
  expect(full).toContain('<td class="full">A-1</td><td class="r nw">4,180円</td>');

  const empty = renderToStaticMarkup(
    <DataTable caption="0件" columns={columns} rows={[]} empty="ありません" />,
  );
  expect(empty).toContain('<td colSpan="2" class="full">ありません</td>');
});

test("a state shows its code and its word, and the current one is told", () => {
  const html = renderToStaticMarkup(
    <Track
      stops={[
        { code: 21, text: "認証中", state: "done" },
        { code: 4, text: "与信完了", state: "now" },
        { code: 30, text: "精算確定待ち", state: "next" },
      ]}
    />,
  );
  expect(html).toContain('<li class="now" data-code="4" aria-current="step"><b>与信完了</b></li>');
  expect(html.match(/aria-current/g)).toHaveLength(1);
  expect(renderToStaticMarkup(<CodeChip code={98}>その他</CodeChip>)).toBe(
    '<span class="codechip num">98</span>その他',
  );
});

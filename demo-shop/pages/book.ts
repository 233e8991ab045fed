import { type Book, books, SHIPPING_YEN } from "../books";
import { cover } from "./cover";
import { type Html, html } from "./html";
import { layout } from "./layout";
import { paySubmit } from "./pay-button";
import { yen } from "./yen-and-time";

export function bookPage(book: Book): string {
  return layout(
    book.title,
    html`<div class="split middle"><div class="cover-l">${cover(book)}</div>
<div class="stack"><p class="sub">${book.author}　${book.kind}</p><h1>${book.title}</h1><p class="words">${book.words}</p>
<p class="price-l">${yen(book.priceYen)} <span class="sub">税込・在庫あり</span></p>
<form class="stack" method="post" action="/orders"><input type="hidden" name="book" value="${book.id}">
<div class="field"><label for="quantity">冊数</label><select class="input" id="quantity" name="quantity">${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => html`<option value="${n}">${n}冊</option>`)}</select></div>
${together(book)}
${paySubmit()}
<button class="btn btn-text" type="submit" name="by" value="link">リンク方式で支払う</button></form>
<p class="hint center">3営業日以内に発送・送料 全国${yen(SHIPPING_YEN)}</p></div></div>`,
  );
}

function together(book: Book): Html {
  const others = books.filter((other) => other.id !== book.id && other.priceYen < 10_000);
  return html`<fieldset><legend>いっしょに買う</legend>${others.map(
    (other) =>
      html`<label class="check"><input type="checkbox" name="also" value="${other.id}"><span>${other.title}　${yen(other.priceYen)}</span></label>`,
  )}</fieldset>`;
}

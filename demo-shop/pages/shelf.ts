import { type Book, books } from "../books";
import { cover } from "./cover";
import { type Html, html } from "./html";
import { layout } from "./layout";
import { yen } from "./yen-and-time";

export function shelfPage(): string {
  return layout(
    "本棚",
    html`<div class="page-head"><h1>本棚</h1><p class="sub">夜に読む本を、少しだけ置いています。</p></div>
<ul class="shelf">${books.map(onShelf)}</ul>`,
  );
}

function onShelf(book: Book): Html {
  return html`<li><a href="/books/${book.id}"><span class="cover-m">${cover(book)}</span><span class="t">${book.title}</span><span class="sub">${book.author}</span><span class="price">${yen(book.priceYen)}</span></a></li>`;
}

import { html } from "./html";
import { layout } from "./layout";

export function sorryPage(title: string, words: string): string {
  return layout(
    title,
    html`<div class="page-head"><h1>${title}</h1><p class="sub">${words}</p></div><p><a class="btn btn-short" href="/">本棚へ戻る</a></p>`,
  );
}

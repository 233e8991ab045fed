import type { Page } from "@playwright/test";
import { LAW } from "./checkout-states";

/** Proper names: of the house, of the other language, and of what the states arrange. */
const NAMES =
  /クロネコペイ|楽天カード|日本語|星野 澪|星屑書房|かもめ珈琲|草木の布|つき乃鞄店|夜をわたる猫|送料|ふだん使い|旅行|書房/g;

/** What a page that should speak English still says in Japanese: texts and names for screen readers, frames included. */
export async function japaneseIn(page: Page): Promise<string[]> {
  const said = [await page.title()];
  for (const frame of page.frames()) said.push(...(await frame.evaluate(everythingSaid)));
  const shops: string[] = Object.values(LAW);
  return said
    .filter((text) => !shops.includes(text))
    .map((text) => text.replace(NAMES, ""))
    .filter((text) => /[ぁ-んァ-ヶ一-龠（）・「」、。：－]/.test(text));
}

function everythingSaid(): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      for (const name of ["aria-label", "alt", "title", "placeholder"])
        texts.push(node.getAttribute(name) ?? "");
    } else if (!node.parentElement?.closest("script, style, [aria-hidden=true]"))
      texts.push(node.textContent ?? "");
  }
  return texts;
}

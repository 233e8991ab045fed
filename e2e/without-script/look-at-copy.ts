import type { Browser, Page } from "@playwright/test";
import { look } from "../look";

/** axe needs scripts: it looks at the page's own HTML, its noscript parts shown and its scripts gone, in another browser. */
export async function lookAtCopy(page: Page, browser: Browser | null, name: string) {
  const html = (await page.content())
    .replaceAll(/<script\b[\s\S]*?<\/script>/g, "")
    .replaceAll(/<(\/?)noscript\b[^>]*>/g, "<$1div>");
  const context = await browser?.newContext({ locale: "ja-JP", javaScriptEnabled: true });
  if (!context) throw new Error("a context without a browser");
  const copy = await context.newPage();
  await copy.route(page.url(), (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: html }),
  );
  await copy.goto(page.url());
  await look(copy, name);
  await context.close();
}

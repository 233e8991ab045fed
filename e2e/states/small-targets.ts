import type { Page } from "@playwright/test";

/** What can be pressed and is less than 44 px high or wide; a link within a sentence may be as high as its line. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const one of document.querySelectorAll<HTMLElement>("a, button, input, select, summary")) {
      const target = one.matches("[type=radio], [type=checkbox]") ? (one.closest("label") ?? one) : one;
      const { width, height } = target.getBoundingClientRect();
      const isShown = target.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
      const sentence = one.matches("p a") && one.parentElement?.textContent !== one.textContent;
      if (!isShown || sentence || one.matches(".vh, .skip")) continue;
      if (width < 44 || height < 44)
        found.push(`${target.textContent?.trim()} ${Math.round(width)}×${Math.round(height)}`);
    }
    return found;
  });
}

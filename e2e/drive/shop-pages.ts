import type { Page } from "@playwright/test";

/** `/orders/<number>` of the order page one is on. */
export function orderPathOf(page: Page): string {
  return new URL(page.url()).pathname;
}

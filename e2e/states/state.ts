import type { Page } from "@playwright/test";

/** One state of one page, arranged through factories and the real house. */
export type State = {
  /** In words that make a file name: "cards three". */
  name: string;
  /** Brings the page there; it stays signed in. `lang` is what the page speaks: do not look for words. */
  open: (page: Page) => Promise<unknown>;
  /** What is pressed before it is weighed. */
  press?: (page: Page) => Promise<unknown>;
  /** Most KB of JavaScript (gzip) over a blank page; 8 unless told. */
  js?: number;
  /** What was typed or pressed on the page is lost when its address is opened again: pictures only. */
  byHand?: true;
};

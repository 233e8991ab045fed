import type { BrowserContext, Page, Request } from "@playwright/test";
import { SANDBOX, WALLET } from "../house";

export type Heard = { where: string; text: string };

/**
 * Everything that leaves this browser: to the gateway's token address, which is meant to learn card numbers, and to
 * anybody else, which is not. And what the wallet's pages are told by their frame, and what stands in them.
 */
export class Traffic {
  readonly #toTokenAddress: Promise<Heard>[] = [];
  #elsewhere: Promise<Heard>[] = [];

  async watch(context: BrowserContext) {
    context.on("request", (request) => {
      const isToken = request.url() === `${SANDBOX}/test_gateway/getToken.api`;
      (isToken ? this.#toTokenAddress : this.#elsewhere).push(read(request));
    });
    await context.exposeFunction("reportMessage", (text: string) => {
      this.#elsewhere.push(Promise.resolve({ where: "a message to the wallet", text }));
    });
    await context.addInitScript((wallet) => {
      if (location.origin !== wallet) return;
      const { reportMessage } = globalThis as unknown as { reportMessage: (text: string) => void };
      addEventListener("message", ({ data }) => reportMessage(JSON.stringify(data)));
    }, WALLET);
  }

  /** Keeps what the wallet's page holds now: its document, what its fields hold, its storage. */
  async lookInto(page: Page) {
    const held = await page.evaluate(() => {
      const fields = [...document.querySelectorAll<HTMLInputElement>("input, textarea, select")];
      return JSON.stringify([fields.map((field) => field.value), { ...localStorage }, { ...sessionStorage }]);
    });
    const text = `${await page.content()}\n${held}`;
    this.#elsewhere.push(Promise.resolve({ where: `the page ${page.url()}`, text }));
  }

  elsewhere(): Promise<Heard[]> {
    return Promise.all(this.#elsewhere);
  }

  toTokenAddress(): Promise<Heard[]> {
    return Promise.all(this.#toTokenAddress);
  }

  forget() {
    this.#elsewhere = [];
  }
}

async function read(request: Request): Promise<Heard> {
  const headers = await request.allHeaders();
  const body = request.postDataBuffer();
  const where = `${request.method()} ${request.url()}`;
  if (!body && Number(headers["content-length"] ?? 0) > 0)
    throw new Error(`the body of ${where} was not seen`);
  return { where, text: [request.url(), JSON.stringify(headers), body?.toString("utf8") ?? ""].join("\n") };
}

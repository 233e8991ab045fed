import type { Form } from "./gateway-client";

type Post = (path: string, form: Form, headers?: Record<string, string>) => Promise<{ text: string }>;

/** Where threeDAuthHtml or redirectHtml sends the browser. */
export function pagePath(html = ""): string {
  return new URL(/action="([^"]+)"/.exec(html)?.[1] ?? "").pathname;
}

/** Opens the page as a sandboxed document would, presses, and answers what would be posted to the shop. */
export async function pressThrough(post: Post, html: string | undefined, ...presses: Form[]): Promise<Form> {
  const path = pagePath(html);
  let page = await post(path, {}, { Origin: "null" });
  for (const press of presses) page = await post(path, press);
  return hiddenValues(page.text);
}

export const PASSWORD: Form = { password: "1234", press: "password" };
export const WRONG: Form = { password: "1111", press: "password" };
export const CANCEL: Form = { press: "cancel" };

/** The posted-back values under the names of A09. */
export function lowerCased(posted: Form): Form {
  const rename = (name: string) => name.replace(/^3D_/, "three_d_").toLowerCase();
  return Object.fromEntries(Object.entries(posted).map(([name, value]) => [rename(name), value]));
}

function hiddenValues(html: string): Form {
  const inputs = html.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...inputs].map(([, name = "", value = ""]) => [name, value]));
}

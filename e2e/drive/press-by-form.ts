/** The pay form of a page, or the one that holds `marked`, as a browser without scripts would send it: hidden fields and the chosen card. */
export function formOfPage(html: string, marked = '<form id="pay"'): Record<string, string> | null {
  const form = [...html.matchAll(/<form\b[\s\S]*?<\/form>/g)].find(([one]) => one.includes(marked))?.[0];
  if (!form) return null;
  const inputs = [...form.matchAll(/<input\b[^>]*>/g)].map(([input]) => input);
  const sent = inputs.filter((input) => !input.includes('type="radio"') || /\schecked/.test(input));
  return Object.fromEntries(sent.map((input) => [attribute(input, "name"), attribute(input, "value")]));
}

function attribute(input: string, name: string): string {
  const text = new RegExp(`\\s${name}="([^"]*)"`).exec(input)?.[1] ?? "";
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}

/** Thousands of pages are read here: packing each would cost more than making it. */
const plain = { "accept-encoding": "identity" };

type Browser = { wallet: string; cookies: Record<string, string> };

/** GET as this browser. */
export function openPage({ cookies }: Browser, url: string): Promise<Response> {
  return fetch(url, { headers: { ...plain, cookie: cookieLine(cookies) }, redirect: "manual" });
}

/** One press, as multipart like a form with a server action. */
export function press({ wallet, cookies }: Browser, url: string, fields: Record<string, string>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return fetch(url, {
    method: "POST",
    headers: { ...plain, cookie: cookieLine(cookies), origin: wallet },
    body,
    redirect: "manual",
  });
}

function cookieLine(cookies: Record<string, string>): string {
  return Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join("; ");
}

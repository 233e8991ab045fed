/** For tests: what the buyer's browser does at the bank's pages (protocol § 7); answers what is posted back to us. */
export async function walkChallenge(
  html: string,
  how: "passed" | "cancelled" | "failed",
): Promise<Record<string, string>> {
  const first = formIn(html);
  let page = await press(first.action, first.values);
  for (let tries = 0; tries < 3 && !page.includes("HASH_VALUE"); tries++) {
    page = await press(first.action, PRESSES[how]);
  }
  return formIn(page).values;
}

const PRESSES = {
  passed: { press: "password", password: "1234" },
  failed: { press: "password", password: "9876" },
  cancelled: { press: "cancel" },
};

/** Presses a button on a page; answers the next page. */
export async function press(action: string, values: Record<string, string>): Promise<string> {
  const answer = await fetch(action, { method: "POST", body: new URLSearchParams(values) });
  if (!answer.ok) throw new Error(`the bank's page answered ${answer.status}`);
  return answer.text();
}

export function formIn(page: string) {
  const action = plain(/<form[^>]* action="([^"]+)"/.exec(page)?.[1] ?? "");
  const inputs = page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
  return {
    action,
    values: Object.fromEntries([...inputs].map(([, name, value]) => [plain(name), plain(value)])),
  };
}

function plain(text = ""): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

import { formIn, press } from "./walk-challenge";

/** For tests: what the buyer's browser does at the carrier's page (protocol § 16); answers what is posted back to us. */
export async function walkCarrier(
  html: string,
  how: "approved" | "cancelled" | "error",
): Promise<Record<string, string>> {
  const { action, values } = formIn(html);
  await press(action, values);
  return formIn(await press(action, PRESSES[how])).values;
}

const PRESSES = {
  approved: { press: "pin", user: "taro", pin: "1234" },
  error: { press: "pin", user: "taro", pin: "0000" },
  cancelled: { press: "cancel" },
};

import { cookies } from "next/headers";
import { cookieName, cookieOptions } from "./cookies";

const YEAR = 365 * 24 * 3600;

/** This browser speaks it from now on, whatever it asks for. */
export async function keepLanguage(lang: "ja" | "en"): Promise<void> {
  (await cookies()).set(cookieName("language"), lang, cookieOptions(YEAR));
}

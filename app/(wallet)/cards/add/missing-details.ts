import type { Profile } from "@/lib/buyers/queries";
import { CONSENT_VERSION, CONSENTS } from "@/lib/cards/rules";

export type MissingDetails = { profile: boolean; consents: (typeof CONSENTS)[number][] };

/** What the first registration has to ask: the gateway requires name and phone, the law the consents. */
export function missingDetails({ name, phone, consents }: Profile): MissingDetails {
  const given = consents.filter(({ version }) => version === CONSENT_VERSION).map(({ kind }) => kind);
  return { profile: !name || !phone, consents: CONSENTS.filter((kind) => !given.includes(kind)) };
}

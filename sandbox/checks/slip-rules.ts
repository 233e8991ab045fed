import { hasYamatoCheckDigit } from "@/sandbox/shipping/slips";
import type { Rule } from "./item";

/** Yamato slips: 12 digits with their check digit; other carriers: any text up to 23 (protocol § 10). */
export const slipNumber: Rule = (value, { fields }) => {
  if (value === "") return "01";
  return fields("delivery_service_code") === "99" ? otherCarrier(value) : yamato(value);
};

function otherCarrier(value: string) {
  if ([...value].length > 23) return "02";
  return /[\p{Cc}�]/u.test(value) ? "04" : undefined;
}

function yamato(value: string) {
  if (value.length !== 12) return "02";
  if (!/^\d+$/.test(value)) return "04";
  return hasYamatoCheckDigit(value) ? undefined : "51";
}

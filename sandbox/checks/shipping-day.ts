import { startOfDay } from "@/sandbox/world/japan-time";
import type { Rule } from "./item";
import { dayFormat, dayNotPast } from "./rules";

const MOST_DAYS_AHEAD = 180;

/** yyyyMMdd, not past, not more than 180 days ahead (protocol § 8, § 10). */
export function shippingDayRules(format: string, past: string, tooFar: string): Rule[] {
  return [dayFormat(format), dayNotPast(past), notBeyond(tooFar, (call) => Number(call.now))];
}

export function notBeyond(code: string, from: (...parameters: ParametersOfRule) => number): Rule {
  return (value, call, world) => {
    const day = value === "" ? undefined : startOfDay(value);
    if (day === undefined) return undefined;
    return day > from(call, world) + MOST_DAYS_AHEAD * 86_400_000 ? code : undefined;
  };
}

type ParametersOfRule = [call: Parameters<Rule>[1], world: Parameters<Rule>[2]];

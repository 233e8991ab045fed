export interface Merchant {
  code: string;
  name: string;
  accessKey: string;
  started: boolean;
  optionService: boolean;
  amountChange: boolean;
  carriers: boolean;
}

/** The test merchants of protocol § 21.1. */
const MERCHANTS: Merchant[] = [
  {
    code: "888888801",
    name: "クロネコペイ",
    started: true,
    optionService: true,
    amountChange: true,
    carriers: true,
  },
  {
    code: "888888802",
    name: "テスト加盟店２",
    started: true,
    optionService: false,
    amountChange: false,
    carriers: false,
  },
  {
    code: "888888803",
    name: "テスト加盟店３",
    started: false,
    optionService: true,
    amountChange: true,
    carriers: true,
  },
].map((merchant) => ({ ...merchant, accessKey: "1234567" }));

export function findMerchant(code: string): Merchant | undefined {
  return MERCHANTS.find((merchant) => merchant.code === code);
}

/** The contract ceiling for card payments, in yen (protocol § 5). */
export const CARD_CEILING_YEN = 300_000;

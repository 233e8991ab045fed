/** The same refusals under the codes of each function (protocol § 19.3). */
export interface ChargeCodes {
  duplicate: string;
  noOptionService: string;
  payWay: string;
  cardExpired: string;
  cardUnreadable: string;
  declined: string;
  notKept: string;
  /** Only A01 refuses a card outside 3-D Secure. */
  outside3Ds?: string;
}

export interface CompletionCodes {
  duplicate: string;
  altered: string;
  failed: string;
  declined: string;
  notKept: string;
}

export const A08_CODES: ChargeCodes = {
  duplicate: "A082000003",
  noOptionService: "A082000005",
  payWay: "A082000007",
  cardExpired: "A082000008",
  cardUnreadable: "A082000006",
  declined: "A082000010",
  notKept: "A082000011",
};

export const A01_CODES: ChargeCodes = {
  duplicate: "A012010001",
  noOptionService: "A012020001",
  payWay: "A012040002",
  cardExpired: "A012030001",
  cardUnreadable: "A012030001",
  declined: "A012060001",
  notKept: "A012070001",
  outside3Ds: "A012050002",
};

export const A09_CODES: CompletionCodes = {
  duplicate: "A092000001",
  altered: "A092000003",
  failed: "A092000004",
  declined: "A092000005",
  notKept: "A092000006",
};

export const A02_CODES: CompletionCodes = {
  duplicate: "A022010001",
  altered: "A022020001",
  failed: "A022020002",
  declined: "A022030001",
  notKept: "A022040001",
};

/** Every function of the protocol by its path name, and the divs that belong to it (protocol § 4). */
const DIVS: Record<string, readonly string[]> = {
  credit: ["A01"],
  credit3D: ["A02"],
  creditInfoGet: ["A03"],
  creditInfoUpdate: ["A04"],
  creditInfoDelete: ["A05"],
  creditCancel: ["A06"],
  creditChangePrice: ["A07"],
  creditToken: ["A08"],
  creditToken3D: ["A09"],
  reAuth: ["A11"],
  cvs1: ["B01"],
  cvs2: ["B02"],
  cvs3: ["B03", "B04", "B05", "B06"],
  e_money1: ["C01"],
  e_money2: ["C02"],
  e_money3: ["C03"],
  e_money4: ["C04"],
  e_money5: ["C05"],
  e_money6: ["C06"],
  bank1: ["D01"],
  shipmentEntry: ["E01"],
  shipmentCancel: ["E02"],
  changeDate: ["E03"],
  tradeInfo: ["E04"],
  authXp: ["F01"],
  shipmentEntryXp: ["F02"],
  shipmentCancelXp: ["F03"],
  tradeInfoXp: ["F04"],
  regular: ["G01"],
  regular3D: ["G02"],
  regularInfo: ["G03"],
  regularUpdate: ["G04"],
  regularDelete: ["G05"],
  regularToken: ["G06"],
  regularToken3D: ["G07"],
  traderIp: ["H01"],
  paypaySettle: ["L01"],
  paypaySettleCancel: ["L02"],
  paypayChangePrice: ["L03"],
  carrierSettle: ["M01"],
  carrierCancel: ["M02"],
  carrierChangePrice: ["M03"],
  getToken: ["Y01"],
};

/** A function as its path names it. The test shape carries the suffix `.api`, the live one none (protocol § 2). */
export type Named = { divs: readonly string[]; shape: "live" | "test" };

/** Null when no function has this name, in exactly this case. */
export function functionNamed(path: string): Named | null {
  const name = path.replace(/\.api$/, "");
  const divs = Object.hasOwn(DIVS, name) ? DIVS[name] : undefined;
  return divs ? { divs, shape: name === path ? "live" : "test" } : null;
}

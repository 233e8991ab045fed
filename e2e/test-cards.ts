import { testNumber } from "@/sandbox/cards/test-number";

/** Test numbers of protocol § 21.4 by what comes of them; Visa, code 9, unless told. */
export const CARD = {
  approves: testNumber("499909", "001"),
  rakuten: testNumber("499914", "001"),
  mastercard: testNumber("559910", "001"),
  challenges: testNumber("499909", "102"),
  rakutenChallenges: testNumber("499914", "102"),
  failsAuthentication: testNumber("499909", "103"),
  refused: testNumber("499909", "212"),
  lostAfter: testNumber("499909", "301"),
  lostBefore: testNumber("499909", "302"),
  maintenance: testNumber("499909", "305"),
  renewed: testNumber("499914", "402"),
  renumbered: testNumber("499909", "403"),
  closed: testNumber("559910", "401"),
  declinesPayment: testNumber("499909", "512"),
  overLimit: testNumber("499909", "554"),
  stolen: testNumber("499909", "560"),
  paymentLostAfter: testNumber("499909", "601"),
  paymentLostBefore: testNumber("499909", "602"),
};

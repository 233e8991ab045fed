import { expect, test } from "vitest";
import { messages } from "./messages";
import { readForm, wishOf } from "./read-form";

const form = {
  TRS_MAP: "V_W02",
  trader_code: "777777701",
  order_no: "A-1",
  settle_price: "4180",
  buyer_name_kanji: "星野 澪",
  success_url: "https://shop.example/thanks",
  cancel_url: "https://shop.example/cart",
};

test("what is not sent is not wished for; a form that names no way leaves it to the buyer", () => {
  const read = readForm({ ...form, member_id: "", goods_name: "", unknown: "x" });
  if (!read.ok) throw new Error(read.refusal.fault);
  expect(wishOf(read.value, ["CARD", "DOCOMO"])).toEqual({
    orderNo: "A-1",
    amountYen: 4180,
    lines: [{ name: "ご注文の品", quantity: 1, unitPriceYen: 4180 }],
    buyer: { name: "星野 澪" },
    returnUrl: form.success_url,
    cancelUrl: form.cancel_url,
  });
});

test("half-width kana may stand in goods, not in a buyer's name", () => {
  const goods = readForm({ ...form, goods_name: "ﾌﾞｯｸｶﾊﾞｰ" });
  expect(goods.ok && wishOf(goods.value, ["CARD"]).lines[0]?.name).toBe("ﾌﾞｯｸｶﾊﾞｰ");
  const name = readForm({ ...form, buyer_name_kanji: "ﾎｼﾉ" });
  expect(name).toMatchObject({ ok: false, refusal: { field: "buyer_name_kanji" } });
});

test("card means the cards that the shop takes", () => {
  const read = readForm({ ...form, payment_method: "0" });
  if (!read.ok) throw new Error(read.refusal.fault);
  expect(wishOf(read.value, ["CARD", "ONE_OFF", "AU"]).ways).toEqual(["card", "one-off"]);
  expect(wishOf(read.value, ["CARD", "AU"]).ways).toEqual(["card"]);
});

test("whatever is wrong has a sentence, and is named by the form's own word", () => {
  for (const [field, value] of Object.entries({
    ...form,
    payment_method: "1",
    option_service_code: "01",
    cycle_day: "1",
  }))
    for (const wrong of ["", "\u0000", `${value}\u0000`]) {
      const read = readForm({ ...form, [field]: wrong });
      if (read.ok) continue;
      expect(read.refusal.field).toBe(field);
      expect(messages.ja.faults[read.refusal.fault]).toMatch(/\S/);
    }
});

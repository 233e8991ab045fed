import { expect, it } from "vitest";
import { buyerNameOf, goodsNameOf } from "./wire-words";

it("widens half-width kana and leaves everything else as it is", () => {
  expect(goodsNameOf("ﾌﾞｯｸｶﾊﾞｰ A6 ①")).toBe("ブックカバー A6 ①");
});

it("has no control character in it", () => {
  expect(buyerNameOf("山田\t太郎")).toBe("山田 太郎");
});

it("is cut after so many bytes as the field takes", () => {
  expect(goodsNameOf("ﾎﾝ".repeat(300))).toBe("ホン".repeat(100));
  expect(buyerNameOf("山".repeat(30))).toBe("山".repeat(20));
});

import { expect, it } from "vitest";
import { goodsNameOf } from "./goods-name";

it("widens half-width kana and leaves everything else as it is", () => {
  expect(goodsNameOf("ﾌﾞｯｸｶﾊﾞｰ A6 ①")).toBe("ブックカバー A6 ①");
});

it("is cut after 600 bytes", () => {
  expect(goodsNameOf("ﾎﾝ".repeat(300))).toBe("ホン".repeat(100));
});

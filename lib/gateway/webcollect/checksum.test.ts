import { expect, it } from "vitest";
import { checksum } from "./checksum";

const [memberId, authKey, accessKey] = ["kpm00000123", "a1B2c3D4", "1234567"];

it.each([
  [
    "token, member",
    [memberId, authKey, accessKey, "3"],
    "c0bb0df69a5fef78f6fcff54d6bed55ce45e28c33e04585d88b7b89c8cc5c3eb",
  ],
  ["token, guest", [accessKey, "2"], "c7ca70b16e73f70ee493f773952b77e190d1afffd5596a8c92bc1ef48926e5db"],
  [
    "A01, A03, A05",
    [memberId, authKey, accessKey],
    "563b6b089e184a68d6219d29945b90199f9c101b6fbd87742dfc49f9898456af",
  ],
  ["F01", ["888888801", accessKey], "aa2aad074d14f9e6cff63e05a2747003aedf4f36512d5874b0ee368d1c36c87c"],
  [
    "values in Japanese are UTF-8",
    [
      "L01",
      "888888801",
      "KP20191021000002",
      "1980",
      "山田太郎",
      "090-1234-5678",
      "taro@example.com",
      "https://wallet.example/pay/ok",
      "https://wallet.example/hooks/wc",
      accessKey,
    ],
    "c8a44dca42c4f4e93fb5225cb252c7312ca64da895b7dc2a076a91897d3d3402",
  ],
])("is the protocol's sample: %s", (_use, values, sum) => {
  expect(checksum(...values)).toBe(sum);
});

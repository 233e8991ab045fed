import Encoding from "encoding-japanese";
import { expect, test } from "vitest";
import { decodeForm } from "./decode-form";

/** As a browser sends it: each byte of Shift_JIS that is no letter or digit as %XX. */
function sent(text: string): string {
  const bytes = Encoding.convert(Encoding.stringToCode(text), { to: "SJIS", from: "UNICODE" });
  return bytes.map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
}

const decode = (body: string | Buffer) => decodeForm(Buffer.from(body));

test.each(["星野 澪", "表示能力ソース十", "＆＝＋", "A B+C%", "", "夜をわたる猫"])(
  "%j comes through as it was typed",
  (text) => {
    const read = decode(`goods_name=${sent(text)}&order_no=A-1`);
    expect(read).toEqual({ goods_name: text, order_no: "A-1" });
  },
);

test.each([
  ["①", [0x87, 0x40]],
  ["髙", [0xfb, 0xfc]],
  ["～", [0x81, 0x60]],
  ["－", [0x81, 0x7c]],
])("CP932's %s is read, sent as bytes or as %%XX", (sign, bytes) => {
  const escaped = bytes.map((byte) => `%${byte.toString(16)}`).join("");
  expect(decode(`n=${escaped}`)).toEqual({ n: sign });
  expect(decode(Buffer.concat([Buffer.from("n="), Buffer.from(bytes)]))).toEqual({ n: sign });
});

test("what Shift_JIS has no bytes for comes as a character reference, and is read as the character", () => {
  expect(decode("n=%26%23134071%3B&m=%26amp%3B")).toEqual({ n: "𠮷", m: "&amp;" });
});

test.each(["n=%E6%98%9F%E9%87%8E", "n=%81", "n=%FF%FF", "%A0%A0=x", "n=%26%239999999%3B"])(
  "%s is no Shift_JIS",
  (body) => {
    expect(decode(body)).toBeNull();
  },
);

test("a pair without a value, a value with =, a + and an empty body", () => {
  expect(decode("a&b=c=d&e=f+g&&=h")).toEqual({ a: "", b: "c=d", e: "f g", "": "h" });
  expect(decode("")).toEqual({});
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { readAnswer } from "./read-answer";
import { accepted, ONE_CARD, refusedWith } from "./scripted-call";

it("reads an approval as text, leading zeros kept", () => {
  const answer = readAnswer(accepted("<crdCResCd>082913</crdCResCd>"));
  expect(answer).toMatchObject({
    accepted: true,
    fields: { crdCResCd: "082913", returnDate: "20191021140509" },
  });
});

it("reads a refusal with both codes", () => {
  expect(readAnswer(refusedWith("A082000010", "G55"))).toMatchObject({
    accepted: false,
    errorCode: "A082000010",
    creditErrorCode: "G55",
  });
});

it("takes any error code for a refusal, whatever returnCode says", () => {
  const xml = "<return><returnCode>0</returnCode><errorCode>A082000003</errorCode></return>";
  expect(readAnswer(xml)).toMatchObject({ accepted: false, errorCode: "A082000003" });
});

it("does without errorCode, looks neither at the root's name nor at the order", () => {
  expect(readAnswer("<x><crdCResCd>1</crdCResCd><returnCode>0</returnCode></x>")).toMatchObject({
    accepted: true,
  });
});

const form = `<!doctype html><form action="https://s.example/acs?a=1&b=2"></form>`;
it.each([
  ["a CDATA section", `<![CDATA[${form}]]>`],
  ["escaped text", form.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")],
  [
    "a literal CDATA left in the text",
    `&lt;![CDATA[${form.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}]]&gt;`,
  ],
  ["a literal CDATA inside CDATA", `<![CDATA[<![CDATA[${form}]]]]><![CDATA[>]]>`],
])("reads markup out of %s", (_how, inside) => {
  expect(readAnswer(accepted(`<threeDAuthHtml>${inside}</threeDAuthHtml>`))?.fields.threeDAuthHtml).toBe(
    form,
  );
});

it("keeps what only looks like an entity inside CDATA", () => {
  expect(
    readAnswer(accepted("<threeDAuthHtml><![CDATA[a&amp;b]]></threeDAuthHtml>"))?.fields.threeDAuthHtml,
  ).toBe("a&amp;b");
});

it("reads groups as a list, whether none, one or two", () => {
  expect(readAnswer(accepted("<cardUnit>0</cardUnit>"))?.cards).toEqual([]);
  expect(readAnswer(accepted("<cardUnit>0</cardUnit><cardData></cardData>"))?.cards).toEqual([]);
  expect(readAnswer(accepted(ONE_CARD))?.cards).toMatchObject([
    { cardKey: "1", lastCreditDate: "20191021140640" },
  ]);
  expect(readAnswer(accepted(ONE_CARD + ONE_CARD.replace(/.*<\/cardUnit>/, "")))?.cards).toHaveLength(2);
});

it.each([
  ["nothing", ""],
  ["white space", " \n"],
  ["a page of HTML", "<!doctype html><html><body>502 Bad Gateway<br></body></html>"],
  ["half an answer", accepted("<crdCResCd>482913</crdCResCd>").slice(0, -20)],
  ["no returnCode", "<return><errorCode></errorCode></return>"],
  ["an unknown returnCode", "<return><returnCode>7</returnCode></return>"],
  ["a refusal without a code", "<return><returnCode>1</returnCode><errorCode></errorCode></return>"],
  ["entities of its own", `<!DOCTYPE r [<!ENTITY a "0">]><return><returnCode>&a;</returnCode></return>`],
  ["text alone", "OK"],
  ["a bare root", "<return>0</return>"],
])("settles nothing by %s", (_what, xml) => {
  expect(readAnswer(xml)).toBeNull();
});

it("settles nothing by an answer that was cut short, wherever", () => {
  const whole = accepted(`<crdCResCd>482913</crdCResCd>${ONE_CARD}`);
  expect(readAnswer(whole)).not.toBeNull();
  for (let length = 0; length < whole.length; length++) expect(readAnswer(whole.slice(0, length))).toBeNull();
});

it("never throws, whatever comes", () => {
  const piece = fc.constantFrom(
    "<a>",
    "</a>",
    "<return>",
    "</return>",
    "<returnCode>",
    "0",
    "</returnCode>",
    "<__proto__>",
    "</__proto__>",
    "<![CDATA[",
    "]]>",
    "&lt;",
    "&#x110000;",
    "<?xml?>",
    "<!--",
    "-->",
    "<a/>",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (pieces) => {
      readAnswer(pieces.join(""));
      readAnswer(accepted(`<x>${pieces.join("")}</x>`));
    }),
    { numRuns: 2_000 },
  );
  expect(readAnswer("<a>".repeat(5_000) + "</a>".repeat(5_000))).toBeNull();
});

import { promises as dns } from "node:dns";
import { afterEach, expect, test, vi } from "vitest";
import { lookUpShop, PrivateAddress } from "./look-up-shop";

afterEach(() => vi.restoreAllMocks());

/** What a connection to the shop's name is told, when its name server says this. */
function lookUp(four: string[], six: string[], allowPrivate = false) {
  vi.spyOn(dns.Resolver.prototype, "resolve4").mockResolvedValue(four as never);
  vi.spyOn(dns.Resolver.prototype, "resolve6").mockResolvedValue(six as never);
  return new Promise((done) => {
    lookUpShop({ allowPrivate })("shop.example", { all: true }, (fault, found) => done(fault ?? found));
  });
}

test.each([
  [["8.8.8.8", "10.0.0.1"], []],
  [["127.0.0.1", "8.8.8.8"], ["2606:4700::1111"]],
  [["8.8.8.8"], ["fd12::1"]],
])("one private address among public ones is refused: %s %s", async (four, six) => {
  expect(await lookUp(four, six)).toBeInstanceOf(PrivateAddress);
});

test("public addresses are handed on as they were checked; private ones where they are allowed", async () => {
  expect(await lookUp(["8.8.8.8"], ["2606:4700::1111"])).toEqual([
    { address: "8.8.8.8", family: 4 },
    { address: "2606:4700::1111", family: 6 },
  ]);
  expect(await lookUp(["10.0.0.1"], [], true)).toEqual([{ address: "10.0.0.1", family: 4 }]);
});

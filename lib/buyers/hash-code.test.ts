import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** A process with this secret. */
async function hashWith(secret: string) {
  vi.stubEnv("NEXTAUTH_SECRET", secret);
  vi.resetModules();
  return (await import("./hash-code")).hashCode;
}

test("the digest of a code is one installation's, one address's and one code's", async () => {
  const hash = await hashWith("a".repeat(32));
  const known = hash("mio@example.com", "123456");
  expect(hash("mio@example.com", "123456")).toBe(known);
  expect(hash("mio@example.com", "123457")).not.toBe(known);
  expect(hash("rin@example.com", "123456")).not.toBe(known);
  const elsewhere = await hashWith("b".repeat(32));
  expect(elsewhere("mio@example.com", "123456")).not.toBe(known);
});

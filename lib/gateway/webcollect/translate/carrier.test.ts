import { expect, it } from "vitest";
import { carrierPayments } from "../carrier";
import { accepted, refusedWith, scriptedCall } from "../scripted-call";
import { carrierForm, readCarrierReturn } from "./carrier";
import { readJapanTime } from "./japan-time";

const contract = { traderCode: "888888801", accessKey: "1234567" };
const orderNo = "KP20191021000002";
const wish = {
  orderNo,
  amountYen: 1980,
  goodsName: "",
  carrier: "au",
  buyer: { name: "山田太郎", phone: "090-1234-5678", email: "taro@example.com" },
  successUrl: "https://wallet.example/pay/ok",
  failureUrl: "https://wallet.example/pay/ng",
  resultUrl: "https://wallet.example/hooks/wc",
} as const;

it("signs the sale as the protocol's sample is signed", () => {
  expect(carrierForm(wish, contract)).toMatchObject({
    carrier_code: "52",
    return_url_failure: "https://wallet.example/pay/ng",
    check_sum: "7987e82d32d42e62c6940d9cf45c656d9ac2a46f6c6b35599fc194d4f4fa8bc4",
  });
});

const posted = {
  return_code: "0",
  error_code: "",
  return_date: "20191021141530",
  order_no: orderNo,
  check_sum: "3faf58b78cec78fc9a72899c2ec5e02a85f69cb251753bc6b6f7cd10d1617d8d",
};

it("believes the protocol's sample return, and none that was touched", () => {
  expect(readCarrierReturn(posted, "1234567")).toEqual({ orderNo, accepted: true });
  for (const touched of [
    { return_code: "1" },
    { order_no: "KP20191021000003" },
    { check_sum: "" },
    { check_sum: "0" },
  ])
    expect(readCarrierReturn({ ...posted, ...touched }, "1234567")).toBeNull();
  expect(readCarrierReturn(posted, "7654321")).toBeNull();
});

it("does not know when the gateway gives no page", async () => {
  const { call } = scriptedCall(accepted());
  expect(await carrierPayments(() => call, contract).start(wish)).toEqual({
    is: "unknown",
    cause: "unreadable",
  });
});

it("tells a sale that was cancelled from one whose month is over and one that never was fixed", async () => {
  const trade = (status: number) =>
    accepted(
      `<resultCount>1</resultCount><resultData><orderNo>${orderNo}</orderNo><settlePrice>1</settlePrice><statusInfo>${status}</statusInfo></resultData>`,
    );
  const asked = async (code: string, status: number) => {
    const { call } = scriptedCall(refusedWith(code), trade(status));
    const { cancel, decrease } = carrierPayments(() => call, contract);
    const answer = code.startsWith("M02") ? cancel({ orderNo }) : decrease({ orderNo, amountYen: 1 });
    return (await answer) as { reason?: string };
  };
  expect((await asked("M022000003", 40)).reason).toBe("already-done");
  expect((await asked("M022000003", 31)).reason).toBe("too-late");
  expect((await asked("M022000003", 11)).reason).toBe("not-possible-now");
  expect((await asked("M032000001", 31)).reason).toBe("too-late");
});

it("reads the gateway's time as Japan's", () => {
  expect(readJapanTime("20191022000509")?.toISOString()).toBe("2019-10-21T15:05:09.000Z");
  for (const odd of ["", "2019102200050", "20191322000509"]) expect(readJapanTime(odd)).toBeNull();
});

import type { ActionArgs } from "../post-action";
import type { ActionRow } from "./action-row";
import type { FirstBuyer } from "./first-buyer";

const untouched = { faults: [], typed: {} };
const MONEY = "app/merchant/[code]/payments/[paymentId]/[change]/actions.ts";
const REFUND = "app/merchant/[code]/payments/[paymentId]/refund/actions.ts";
const REQUESTS = "app/merchant/[code]/requests/actions.ts";
const RESULTS = "app/merchant/[code]/notifications/actions.ts";
const SETTINGS = "app/merchant/[code]/settings";

/** At a shop's desk: whoever does not work there finds nothing, and who does shows first that it is them. */
function atDesk(args: (first: FirstBuyer) => ActionArgs, owner: ActionRow["owner"] = "changes"): ActionRow {
  return { args, nobody: "sign-in", buyers: "not-found", owner, stepUp: true };
}

const payment = ({ desk, paymentId }: FirstBuyer) => ({ code: desk, paymentId });

export const deskActions: Record<string, ActionRow> = {
  "app/merchant/actions.ts#answerInvitation": {
    args: ({ desk }) => [{ code: desk, answer: "join" }],
    nobody: "sign-in",
    owner: "nothing",
    stepUp: false,
  },
  [`${MONEY}#registerShipment`]: atDesk((first) => [
    payment(first),
    untouched,
    { carrier: "yamato", slipNo: "301122334450" },
  ]),
  [`${MONEY}#lowerAmount`]: atDesk((first) => [payment(first), untouched, { amountYen: "100" }]),
  [`${MONEY}#cancelSale`]: atDesk((first) => [payment(first), untouched, {}]),
  [`${MONEY}#authorizeAgain`]: atDesk((first) => [payment(first), untouched, {}]),
  [`${REFUND}#writeRefund`]: atDesk(
    (first) => [payment(first), untouched, { amountYen: "1", note: "銀行振込" }],
    "nothing",
  ),
  [`${REQUESTS}#sendRequest`]: atDesk(({ desk }) => [
    desk,
    untouched,
    { orderNo: "TEL-1", goods: "灯台の手紙", amountYen: "3080", email: "mio@example.com", days: "" },
  ]),
  [`${REQUESTS}#mailAgain`]: atDesk(({ desk, mailedLink }) => [desk, { link: mailedLink }]),
  [`${REQUESTS}#withdraw`]: atDesk(({ desk, mailedLink }) => [desk, { link: mailedLink }]),
  [`${RESULTS}#pauseSending`]: atDesk(({ desk }) => [desk]),
  [`${RESULTS}#resumeSending`]: atDesk(({ pausedDesk }) => [pausedDesk]),
  [`${RESULTS}#sendAgain`]: atDesk(({ desk, deliveryId }) => [desk, { delivery: deliveryId }]),
  [`${RESULTS}#sendPeriodAgain`]: atDesk(({ desk }) => [
    desk,
    untouched,
    { from: "2020-01-01T00:00", to: "2099-01-01T00:00", only: "all" },
  ]),
  "app/merchant/[code]/compatibility/actions.ts#probe": atDesk(({ desk }) => [
    desk,
    untouched,
    { url: "https://shop.example/test" },
  ]),
  [`${SETTINGS}/actions.ts#saveResults`]: atDesk(({ desk }) => [
    desk,
    untouched,
    { resultsByPost: "true", resultUrl: "https://shop.example/results" },
  ]),
  [`${SETTINGS}/actions.ts#saveMail`]: atDesk(({ desk }) => [
    desk,
    untouched,
    { errorMail: "true", recipients: "tencho@example.com" },
  ]),
  [`${SETTINGS}/actions.ts#mailLink`]: atDesk(({ desk, recipientId }) => [desk, { recipient: recipientId }]),
  [`${SETTINGS}/actions.ts#trySample`]: atDesk(({ desk }) => [desk], "nothing"),
  [`${SETTINGS}/actions.ts#makeSecret`]: atDesk(({ desk }) => [desk]),
  [`${SETTINGS}/actions.ts#switchSecret`]: atDesk(({ pausedDesk }) => [pausedDesk]),
  [`${SETTINGS}/checkout/actions.ts#saveRules`]: atDesk(({ desk }) => [
    desk,
    { way: "card", payWay: "1", law: "strict" },
  ]),
  [`${SETTINGS}/keys/actions.ts#makeKey`]: atDesk(({ desk }) => [
    desk,
    untouched,
    { name: "店のプログラム" },
  ]),
  [`${SETTINGS}/keys/actions.ts#revokeKey`]: atDesk(({ desk, apiKey }) => [desk, { key: apiKey }]),
  [`${SETTINGS}/keys/actions.ts#registerOrigin`]: atDesk(({ desk }) => [
    desk,
    untouched,
    { origin: "https://second.example" },
  ]),
  [`${SETTINGS}/keys/actions.ts#dropOrigin`]: atDesk(({ desk }) => [
    desk,
    { origin: "https://shop.example" },
  ]),
  [`${SETTINGS}/keys/actions.ts#registerSource`]: atDesk(({ desk }) => [
    desk,
    untouched,
    { address: "203.0.113.10" },
  ]),
  [`${SETTINGS}/keys/actions.ts#dropSource`]: atDesk(({ desk }) => [desk, { address: "203.0.113.9" }]),
  [`${SETTINGS}/keys/actions.ts#switchAuth`]: atDesk(({ desk }) => [desk, { to: "on" }]),
  [`${SETTINGS}/keys/actions.ts#renewKey`]: atDesk(({ desk }) => [desk]),
  [`${SETTINGS}/staff/actions.ts#invite`]: atDesk(({ desk }) => [
    desk,
    untouched,
    { email: "new@example.com", role: "VIEWER" },
  ]),
  [`${SETTINGS}/staff/actions.ts#setRole`]: atDesk(({ desk, colleague }) => [
    desk,
    { user: colleague, role: "OPERATOR" },
  ]),
  [`${SETTINGS}/staff/actions.ts#takeOff`]: atDesk(({ desk, colleague }) => [desk, { user: colleague }]),
  [`${SETTINGS}/staff/actions.ts#takeBack`]: atDesk(({ desk, invited }) => [desk, { email: invited }]),
};

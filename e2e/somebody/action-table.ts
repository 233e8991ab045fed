import { randomId } from "@/lib/random-id";
import type { ActionArgs } from "../post-action";
import type { ActionRow } from "./action-row";
import { deskActions } from "./desk-actions";
import type { FirstBuyer } from "./first-buyer";

const untouched = { faults: [], typed: {} };
const consents = { CARD_KEEPING: "on", THREE_D_SECURE_DATA: "on" };
const details = { name: "別の名前", phone: "090-0000-0000" };
const forAll = (args: ActionArgs): ActionRow => ({
  args: () => args,
  nobody: "in",
  owner: "nothing",
  stepUp: false,
});
const own = (args: ActionRow["args"]): ActionRow => ({
  args,
  nobody: "sign-in",
  owner: "changes",
  stepUp: false,
});
const confirmed = (args: ActionRow["args"]): ActionRow => ({ ...own(args), stepUp: true });
/** For the operator alone. */
const operators = (args: ActionArgs): ActionRow => ({
  args: () => args,
  nobody: "sign-in",
  buyers: "not-found",
  owner: "nothing",
  stepUp: false,
});
const aCard = ({ card }: FirstBuyer): [FirstBuyer["card"]] => [card];

/** Every server action. A new one fails the test until it stands here. */
export const actionTable: Record<string, ActionRow> = {
  "app/(wallet)/cards/actions.ts#giveUp": own((first) => [{ registration: first.registrationId }]),
  "app/(wallet)/cards/[cardId]/actions.ts#makeMain": own(aCard),
  "app/(wallet)/cards/[cardId]/actions.ts#rename": own((first) => [
    { ...aCard(first)[0], nickname: "新しい" },
  ]),
  "app/(wallet)/cards/[cardId]/actions.ts#pause": own(aCard),
  "app/(wallet)/cards/[cardId]/actions.ts#resume": own(({ pausedCard }) => [pausedCard]),
  "app/(wallet)/cards/[cardId]/actions.ts#remove": confirmed((first) => [{ ...aCard(first)[0], next: "" }]),
  "app/(wallet)/cards/add/actions.ts#saveDetails": own(() => [{ ...details, ...consents }]),
  "app/(wallet)/cards/add/actions.ts#addCard": confirmed(({ ticket, token, cardId }) => [
    { ...untouched, refusal: null, twin: null, address: null },
    {
      ...details,
      ...consents,
      ticket,
      token,
      brand: "MASTERCARD",
      nickname: "新しい",
      aim: "replace",
      replaces: cardId,
    },
  ]),
  "app/(wallet)/security/actions.ts#saveDetails": own(() => [untouched, details]),
  "app/(wallet)/security/actions.ts#endOneSession": own(({ sessionId }) => [{ session: sessionId }]),
  "app/(wallet)/security/actions.ts#endOtherSessions": own(() => []),
  "app/(wallet)/security/actions.ts#signOut": { ...own(() => []), nobody: "in" },
  "app/pay/[checkoutId]/actions.ts#pressPay": confirmed(({ openLink, cardId }) => [
    openLink,
    { is: "idle" },
    { card: cardId },
  ]),
  "app/pay/[checkoutId]/actions.ts#payAnotherWay": own(({ challengedLink }) => [challengedLink]),
  "app/pay/[checkoutId]/actions.ts#openFields": own(() => ["ONE_OFF"]),
  "app/pay/[checkoutId]/actions.ts#leaveUnpaid": own(({ openLink }) => [openLink]),
  "app/(wallet)/security/actions.ts#disown": own(() => []),
  "app/(wallet)/security/resume/actions.ts#askToResume": own(() => [untouched, { returnTo: "/security" }]),
  "app/(wallet)/security/resume/actions.ts#resume": {
    ...own(() => [untouched, { code: "123456", returnTo: "/security" }]),
    owner: "nothing",
  },
  "app/(wallet)/security/email/actions.ts#askBoth": confirmed(() => [
    untouched,
    { email: `${randomId()}@example.com` },
  ]),
  "app/(wallet)/security/email/actions.ts#changeAddress": {
    ...confirmed(() => [untouched, { old: "123456", new: "123456" }]),
    owner: "nothing",
  },
  "app/(wallet)/security/leave/actions.ts#leave": { ...confirmed(() => []), owner: "nothing" },
  "app/(wallet)/security/passkeys/actions.ts#askToEnrol": confirmed(() => []),
  "app/(wallet)/security/passkeys/actions.ts#enrol": {
    ...confirmed(() => [{ fault: null }, { answer: "{}", returnTo: "/security" }]),
    owner: "nothing",
  },
  "app/(wallet)/security/passkeys/actions.ts#rename": own(({ passkeyId }) => [
    untouched,
    { passkey: passkeyId, name: "新しい" },
  ]),
  "app/(wallet)/security/passkeys/actions.ts#remove": confirmed(({ passkeyId }) => [{ passkey: passkeyId }]),
  // The link of a mail is the authority, whoever presses it; this one was never mailed.
  "app/not-me/actions.ts#notMe": forAll([{ token: "unknown" }]),
  "app/confirm/actions.ts#askForOwnPasskey": own(() => []),
  "app/confirm/actions.ts#confirmByPasskey": {
    ...own(() => [{ fault: null }, { answer: "{}", returnTo: "/cards" }]),
    owner: "nothing",
  },
  "app/sign-in/actions.ts#askForPasskey": forAll([]),
  "app/sign-in/actions.ts#checkPasskey": forAll([{ fault: null }, { answer: "{}", returnTo: "/cards" }]),
  "app/confirm/actions.ts#askToConfirm": own(() => [untouched, { returnTo: "/cards" }]),
  "app/confirm/actions.ts#confirmByCode": {
    ...own(() => [untouched, { code: "123456", returnTo: "/cards" }]),
    owner: "nothing",
  },
  "app/operator/actions.ts#addShop": operators([
    { ...untouched, made: null },
    { code: "777777790", name: "試験書店", origins: "", owner: "" },
  ]),
  "app/operator/merchants/[code]/actions.ts#addAddress": operators([
    untouched,
    { code: "777777701", address: "203.0.113.7" },
  ]),
  "app/operator/merchants/[code]/actions.ts#dropAddress": operators([
    { code: "777777701", address: "203.0.113.7" },
  ]),
  "app/operator/merchants/[code]/actions.ts#switchF": operators([{ code: "777777701", to: "on" }]),
  "app/operator/merchants/[code]/actions.ts#makeAccessKey": operators([{ code: "777777701" }]),
  "app/confirm-mail/[token]/actions.ts#confirm": forAll([{ token: "unknown" }]),
  "app/sign-in/actions.ts#askCode": forAll([
    untouched,
    { email: "somebody@example.com", returnTo: "/cards" },
  ]),
  "app/sign-in/actions.ts#askCodeAgain": forAll([untouched, { again: "1" }]),
  "app/sign-in/actions.ts#checkCode": forAll([untouched, { code: "123456" }]),
  ...deskActions,
};

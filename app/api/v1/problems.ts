/** Every refusal of the merchant API. Codes are a promise to shops: add to them, never rename one. */
export const PROBLEMS = {
  unauthorized: {
    status: 401,
    title: "API鍵が正しくありません",
    detail: "Send `Authorization: Bearer <API key>` with a key that is not revoked.",
  },
  "no-such-checkout": {
    status: 404,
    title: "その決済画面はありません",
    detail: "No checkout of yours has this id. A renewed checkout has a new one.",
  },
  "body-too-large": {
    status: 413,
    title: "データが大きすぎます",
    detail: "The body may hold at most 64 KB.",
  },
  "not-json": {
    status: 415,
    title: "JSONとして読めません",
    detail: "Send a UTF-8 JSON object with `Content-Type: application/json`.",
  },
  "invalid-field": {
    status: 422,
    title: "項目の値が正しくありません",
    detail: "The field named in `field` is missing, unknown, or not of the form it must have.",
  },
  "over-ceiling": {
    status: 422,
    title: "金額が契約の上限を超えています",
    detail: "The amount is above the ceiling of the card contract.",
  },
  "sum-differs": {
    status: 422,
    title: "明細の合計が金額と一致しません",
    detail: "The sum of quantity × unitPriceYen over all lines must equal amountYen.",
  },
  "origin-not-registered": {
    status: 422,
    title: "登録されていないオリジンです",
    detail: "The address must lie on an origin registered for your shop.",
  },
  "already-paid": {
    status: 409,
    title: "この注文は支払い済みです",
    detail: "An order is paid once. Nothing was changed.",
  },
  "different-content": {
    status: 409,
    title: "同じ注文番号で内容の違う決済が進行中です",
    detail:
      "A checkout with this order number is open with other content. Let it end first, or use another number.",
  },
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

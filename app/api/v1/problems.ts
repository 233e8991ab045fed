/** Every refusal of the merchant API. Codes are a promise to shops: add to them, never rename one. */
export const PROBLEMS = {
  unauthorized: {
    status: 401,
    title: "API鍵が正しくありません",
    detail: "Send `Authorization: Bearer <API key>` with a key that is not revoked.",
  },
  "key-of-other-mode": {
    status: 401,
    title: "テスト用と本番用のAPI鍵が違います",
    detail: "A key that begins with `kp_test_` opens nothing in a live installation, and the reverse.",
  },
  "rate-limited": {
    status: 429,
    title: "リクエストが多すぎます",
    detail: "Wait as many seconds as `Retry-After` says. `RateLimit-*` headers tell what is left.",
  },
  "internal-error": {
    status: 500,
    title: "こちらの不具合です",
    detail:
      "A fault of ours, logged under the id in `fault`. Read the checkout or payment to see what was done.",
  },
  "idempotency-key-invalid": {
    status: 400,
    title: "Idempotency-Keyの形が正しくありません",
    detail: "`Idempotency-Key` is 1 to 255 visible ASCII characters without spaces, for example a UUID.",
  },
  "idempotency-key-reused": {
    status: 409,
    title: "このIdempotency-Keyは別の内容で使われています",
    detail: "The same key came with another body. Use a new key for a new wish.",
  },
  "idempotency-in-flight": {
    status: 409,
    title: "同じIdempotency-Keyの処理が進行中です",
    detail:
      "The first request under this key is still being worked on. Ask again after `Retry-After` seconds.",
  },
  "no-such-checkout": {
    status: 404,
    title: "その決済画面はありません",
    detail: "No checkout of yours has this id. A renewed checkout has a new one.",
  },
  "no-such-payment": {
    status: 404,
    title: "その決済はありません",
    detail: "No payment of yours has this id.",
  },
  "operation-open": {
    status: 409,
    title: "この決済では別の処理が進行中です",
    detail:
      "One change at a time: another one is being checked or is scheduled. Read the payment to see it end.",
  },
  "not-possible-now": {
    status: 409,
    title: "いまの状態ではできません",
    detail: "The payment's state does not allow this. Read the payment; nothing was changed.",
  },
  "already-settled": {
    status: 409,
    title: "この決済は売上が確定しています",
    detail: "A settled payment cannot be cancelled. Reduce its amount instead.",
  },
  "too-late": {
    status: 409,
    title: "取り消せる期間を過ぎています",
    detail: "A carrier payment can be changed until the end of the month after the sale.",
  },
  "amount-not-less": {
    status: 422,
    title: "金額は減らすことだけできます",
    detail: "The new amount must be less than the payment's amount.",
  },
  "slip-refused": {
    status: 422,
    title: "送り状番号を登録できません",
    detail: "The gateway does not take this slip number: unknown, used by others, or above its limits.",
  },
  "amount-refused": {
    status: 409,
    title: "カード会社が新しい金額を承認しませんでした",
    detail: "The new amount was refused. Unless the payment was settled, only a cancel is open to it now.",
  },
  "old-amount-stands": {
    status: 409,
    title: "前の金額を取り消せませんでした",
    detail:
      "The new amount was authorised, the old one not released. Unless settled, only a cancel is open now.",
  },
  "issuer-refused": {
    status: 409,
    title: "カード会社が承認しませんでした",
    detail: "The card company did not authorise again. The payment is as it was.",
  },
  "gateway-refused": {
    status: 502,
    title: "決済代行が受け付けませんでした",
    detail:
      "The gateway refused for a reason outside this request; nothing was changed. `errorCode` is its own.",
  },
  "body-too-large": {
    status: 413,
    title: "データが大きすぎます",
    detail: "The body may hold at most 64 KB.",
  },
  "method-not-allowed": {
    status: 405,
    title: "このメソッドは使えません",
    detail: "`GET` reads, `POST` changes; nothing else is served under this address.",
  },
  "length-required": {
    status: 411,
    title: "Content-Lengthがありません",
    detail: "A `POST` says how long its body is: `Content-Length: 0` when it has none.",
  },
  "unsupported-media-type": {
    status: 415,
    title: "この形式の本文は受け付けません",
    detail: "Send `application/json`, not a form with files.",
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
  "law-missing": {
    status: 422,
    title: "特定商取引法の表示項目が足りません",
    detail: "Your shop is set to be strict: all six items of `law` must be there, the one in `field` is not.",
  },
  "way-not-allowed": {
    status: 422,
    title: "お店の設定で許していない支払い方法です",
    detail: "A checkout may offer less than the shop allows at all, not more.",
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
  "payment-under-way": {
    status: 409,
    title: "この注文は支払いの途中です",
    detail: "A payment of this checkout is under way, so it cannot be ended now. Read it again in a minute.",
  },
  "different-content": {
    status: 409,
    title: "同じ注文番号で内容の違う決済が進行中です",
    detail:
      "A checkout with this order number is open with other content. Let it end first, or use another number.",
  },
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

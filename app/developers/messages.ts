export const messages = {
  ja: {
    title: "加盟店API",
    intro: "お店のサーバーから決済画面を開き、結果を読み、売上・取消・減額を行うためのJSON APIです。",
    document: "OpenAPI 3.1の定義（JSON）",
    parts: [
      {
        head: "鍵",
        lines: [
          "すべての呼び出しに Authorization: Bearer と続けてAPI鍵を付けます。鍵は名前を付けて10本まで同時に使え、失効はすぐに効きます。",
          "kp_test_ で始まる鍵はデモ環境だけ、kp_live_ で始まる鍵は本番環境だけで使えます。",
        ],
      },
      {
        head: "もう一度送っても一度だけ",
        lines: [
          "POSTに Idempotency-Key（1〜255文字のASCII、たとえばUUID）を付けると、同じ鍵・同じ内容には同じステータスと本文が返ります（500も）。返事が途中で失われたら、同じ鍵で送り直してください。",
          "別の内容は409、処理中は409と Retry-After。検証で断られたものは残らないので、直して同じ鍵で送れます。30日間残ります。",
        ],
      },
      {
        head: "断るとき",
        lines: [
          "application/problem+json（RFC 9457）で返します。code は変わりません。field は問題の項目、type は説明のURLです。",
        ],
      },
      {
        head: "回数の上限",
        lines: [
          "加盟店ごとに1分あたりの上限があります。RateLimit-Limit、RateLimit-Remaining、RateLimit-Reset で残りが分かります。超えると429と Retry-After です。",
        ],
      },
    ],
    link: {
      head: "リンク方式",
      text: 'サーバーのないお店は、HTMLフォームをShift_JIS（accept-charset="Shift_JIS"）で次の送り先へPOSTします。戻り先と通知先は登録したオリジンに限ります。フォームに署名はないので、通知された金額を必ず確かめてください。',
    },
    body: "送る項目",
    query: "クエリ",
    answer: "返る項目",
    field: "項目",
    shape: "形",
    meaning: "意味",
    needed: "必須",
    noBody: "本文はありません。",
    problems: "断る理由",
  },
  en: {
    title: "Merchant API",
    intro:
      "A JSON API for a shop's server: open checkouts, read how they ended, capture, cancel and reduce payments.",
    document: "The OpenAPI 3.1 document (JSON)",
    parts: [
      {
        head: "Keys",
        lines: [
          "Every call carries Authorization: Bearer and an API key. Keys have names; up to ten live at once; a revoked one stops at once.",
          "Keys that begin with kp_test_ work in a demo installation only, those that begin with kp_live_ in a live one only.",
        ],
      },
      {
        head: "Sent again, done once",
        lines: [
          "Give a POST an Idempotency-Key (1 to 255 ASCII characters, such as a UUID), and the same key with the same body gets the same status and body, a 500 included. When an answer was lost, send again under the same key.",
          "Another body is 409; while the first is being worked on it is 409 with Retry-After. What failed validation is not kept: mend it and use the same key. Answers are kept for 30 days.",
        ],
      },
      {
        head: "Refusals",
        lines: [
          "Refusals are application/problem+json (RFC 9457). code never changes; field is what it is about; type leads to an explanation.",
        ],
      },
      {
        head: "How often",
        lines: [
          "Each shop has a limit a minute. RateLimit-Limit, RateLimit-Remaining and RateLimit-Reset tell what is left; above it the answer is 429 with Retry-After.",
        ],
      },
    ],
    link: {
      head: "Link method",
      text: 'A shop without a server posts an HTML form in Shift_JIS (accept-charset="Shift_JIS") to the address below. Its addresses must lie on registered origins. The form is not signed: check the amount in the result.',
    },
    body: "What to send",
    query: "Query",
    answer: "What comes back",
    field: "Field",
    shape: "Form",
    meaning: "Meaning",
    needed: "needed",
    noBody: "Takes no body.",
    problems: "May be refused with",
  },
};

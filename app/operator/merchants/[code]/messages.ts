type Words = {
  back: string;
  code: string;
  wire: string;
  accessKey: string;
  accessKeyHint: string;
  noKey: string;
  renew: string;
  addresses: string;
  noAddresses: string;
  address: string;
  addressHint: string;
  add: string;
  remove: (address: string) => string;
  addressFault: string;
  connectionAuth: string;
  isOn: string;
  isOff: string;
  switchOn: string;
  switchOff: string;
  statement: string;
  month: string;
  download: string;
};

export const messages: Record<"ja" | "en", Words> = {
  ja: {
    back: "運営",
    code: "加盟店コード",
    wire: "クロネコwebコレクト互換API",
    accessKey: "アクセスキー",
    accessKeyHint:
      "F01のチェックサムに使います。新しくすると、前のキーと発行済みのパスワードは使えなくなります。",
    noKey: "まだありません",
    renew: "新しいアクセスキーにする",
    addresses: "接続元IPアドレス",
    noAddresses: "登録がないあいだは、A系とE系の電文をすべてお断りします。",
    address: "IPアドレス",
    addressHint: "例：203.0.113.7",
    add: "登録する",
    remove: (address) => `${address} を削除する`,
    addressFault: "IPアドレスを1つ、203.0.113.7 の形で入力してください。",
    connectionAuth: "接続認証（F01〜F04）",
    isOn: "入：固定のIPアドレスがなくても、認証すれば使えます。",
    isOff: "切：F01〜F04をすべてお断りします。",
    switchOn: "入にする",
    switchOff: "切にする",
    statement: "月次明細（CSV）",
    month: "年月",
    download: "ダウンロード",
  },
  en: {
    back: "Operator",
    code: "Merchant code",
    wire: "API compatible with クロネコwebコレクト",
    accessKey: "Access key",
    accessKeyHint: "For the checksum of F01. A new one ends the old one and every password issued for it.",
    noKey: "none yet",
    renew: "Make a new access key",
    addresses: "Source addresses",
    noAddresses: "While none is registered, every A and E function is refused.",
    address: "IP address",
    addressHint: "e.g. 203.0.113.7",
    add: "Register",
    remove: (address) => `Remove ${address}`,
    addressFault: "Enter one IP address, such as 203.0.113.7.",
    connectionAuth: "Authenticated callers (F01–F04)",
    isOn: "On: callers without a fixed address may authenticate.",
    isOff: "Off: F01–F04 are refused.",
    switchOn: "Switch on",
    switchOff: "Switch off",
    statement: "Monthly statement (CSV)",
    month: "Month",
    download: "Download",
  },
};

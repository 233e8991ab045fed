import type { PasskeyNameFault } from "@/lib/buyers/passkeys/schema";

type Words = {
  addTitle: string;
  addHead: string;
  addText: string;
  points: string[];
  later: string;
  title: string;
  name: string;
  save: string;
  made: (when: string) => string;
  remove: string;
  removeHead: string;
  removeText: string;
  summary: string;
  faults: Record<PasskeyNameFault, string>;
};

export const messages: Record<"ja" | "en", Words> = {
  ja: {
    addTitle: "パスキーの登録",
    addHead: "次からは、顔や指紋でログイン",
    addText: "この端末にパスキーを作ると、メールのコードを待たずに済みます。",
    points: [
      "顔や指紋のデータは、端末の外に出ません",
      "にせのサイトでは使えないので、だまし取られません",
      "カードの追加や削除も、この方法で守ります",
    ],
    later: "あとで決める",
    title: "パスキー",
    name: "名前",
    save: "名前を保存する",
    made: (when) => `${when} に登録`,
    remove: "このパスキーを削除する",
    removeHead: "削除",
    removeText:
      "削除すると、このパスキーではログインできなくなります。端末に残ったパスキーは、端末の設定から消せます。",
    summary: "入力内容をご確認ください",
    faults: {
      "name-missing": "名前を入力してください。",
      "name-long": "名前は30文字までで入力してください。",
    },
  },
  en: {
    addTitle: "Make a passkey",
    addHead: "Next time, sign in by face or fingerprint",
    addText: "With a passkey on this device there is no code to wait for.",
    points: [
      "Your face and fingerprint never leave the device",
      "It does not work on false sites, so nobody can trick you out of it",
      "It also protects adding and removing cards",
    ],
    later: "Not now",
    title: "Passkey",
    name: "Name",
    save: "Save the name",
    made: (when) => `Made ${when}`,
    remove: "Remove this passkey",
    removeHead: "Remove",
    removeText:
      "Once removed, it no longer signs you in. What is left of it on the device can be deleted in the device's settings.",
    summary: "Please check what you entered",
    faults: {
      "name-missing": "Enter a name.",
      "name-long": "The name can have up to 30 letters.",
    },
  },
};

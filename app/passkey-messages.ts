export type PasskeyFault =
  | "passkey-refused"
  | "passkey-unsupported"
  | "passkey-not-used"
  | "passkey-known"
  | "asked-too-often"
  | "too-many-passkeys";

export type PasskeyWords = { signIn: string; confirm: string; make: string; needsScript: string } & {
  faults: Record<PasskeyFault, string>;
};

/** Of every button that makes or uses a passkey. */
export const messages: Record<"ja" | "en", PasskeyWords> = {
  ja: {
    signIn: "パスキーでログイン",
    confirm: "パスキーで確認する",
    make: "パスキーを作る",
    needsScript: "パスキーにはJavaScriptが必要です。メールの確認コードはそのまま使えます。",
    faults: {
      "passkey-refused":
        "パスキーを確かめられませんでした。もう一度お試しになるか、メールの確認コードをお使いください。",
      "passkey-unsupported": "このブラウザではパスキーを使えません。メールの確認コードをお使いください。",
      "passkey-not-used":
        "パスキーは使われませんでした。もう一度お試しになるか、メールの確認コードをお使いください。",
      "passkey-known": "この端末のパスキーは、もう登録されています。",
      "asked-too-often":
        "パスキーをお試しになれる回数を超えました。1時間ほどおいてから、もう一度お試しください。",
      "too-many-passkeys": "パスキーは10個まで登録できます。使わないものを削除してください。",
    },
  },
  en: {
    signIn: "Sign in with a passkey",
    confirm: "Confirm with a passkey",
    make: "Make a passkey",
    needsScript: "Passkeys need JavaScript. Codes by mail work without it.",
    faults: {
      "passkey-refused": "The passkey could not be verified. Try again, or use a code by mail.",
      "passkey-unsupported": "This browser cannot use passkeys. Use a code by mail.",
      "passkey-not-used": "No passkey was used. Try again, or use a code by mail.",
      "passkey-known": "This device has a registered passkey already.",
      "asked-too-often": "Too many tries with passkeys. Please try again in about an hour.",
      "too-many-passkeys": "At most 10 passkeys can be registered. Remove one that is not used.",
    },
  },
};

import type { CloseRefusal } from "@/lib/buyers/close-account";

type Words = {
  title: string;
  text: string;
  consequences: string;
  points: string[];
  final: string;
  close: string;
  stay: string;
  refused: string;
  refusedText: Record<CloseRefusal, string>;
};

export const messages: Record<"ja" | "en", Words> = {
  ja: {
    title: "アカウントを閉じる",
    text: "閉じると、クロネコペイではお支払いできなくなります。",
    consequences: "閉じるとこうなります",
    points: [
      "登録したカードは、決済会社からも削除します。すぐに削除できないときは、できるまで繰り返します",
      "お名前・電話番号・メールアドレス・パスキーを消し、すべての端末からログアウトします",
      "お支払いの記録は、法律で定められた期間（7年）保管します。ご自身では見られなくなります",
      "済んだお支払いはそのままです。返品や取消は、お店にご連絡ください",
    ],
    final: "元には戻せません。同じメールアドレスで、また新しく始めることはできます。",
    close: "アカウントを閉じる",
    stay: "閉じない",
    refused: "まだ閉じられません",
    refusedText: {
      "payment-under-way":
        "結果を確認中のお支払いがあります。結果が決まってから、もう一度お試しください。お支払い履歴で確かめられます。",
      "last-owner":
        "あなたが唯一のオーナーであるお店があります。お店の管理画面で、ほかの方をオーナーにしてから、もう一度お試しください。",
    },
  },
  en: {
    title: "Close the account",
    text: "Once it is closed you can no longer pay with Kuroneko Pay.",
    consequences: "What closing does",
    points: [
      "Your cards are removed at the payment company too; where that does not work at once, it is repeated until it does",
      "Your name, phone number, e-mail address and passkeys are erased, and all devices are signed out",
      "Records of payments are kept for the seven years the law asks for. You will not be able to see them",
      "What is paid stays paid. For returns and refunds, ask the shop",
    ],
    final: "This cannot be undone. You can begin anew with the same address.",
    close: "Close the account",
    stay: "Keep it",
    refused: "It cannot be closed yet",
    refusedText: {
      "payment-under-way":
        "The result of a payment is still being looked up. Please try again once it is known; your payments show it.",
      "last-owner":
        "You are the only owner of a shop. Make somebody else an owner at the shop's desk, then please try again.",
    },
  },
};

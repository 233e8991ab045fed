type Request = { shop: string; orderNo: string; goods: string; amount: string; link: string; until: Date };

const day = new Intl.DateTimeFormat("ja-JP", {
  timeZone: "Asia/Tokyo",
  year: "numeric",
  month: "long",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** お支払いのお願い: what a buyer gets whose order the shop entered by hand. */
export function paymentRequestMail({ shop, orderNo, goods, amount, link, until }: Request) {
  return {
    subject: `【${shop}】お支払いのお願い（${orderNo}）`,
    text: `${shop}でのご注文について、お支払いをお願いします。

注文番号　　${orderNo}
内容　　　　${goods}
金額　　　　${amount}
お支払い期限　${day.format(until)}

次のページからお支払いください（クロネコペイ）。
${link}

ご注文にお心当たりがないときは、お支払いにならず、${shop}へお問い合わせください。
`,
  };
}

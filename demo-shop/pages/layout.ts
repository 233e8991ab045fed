import { type Html, html } from "./html";

export function layout(title: string, main: Html): string {
  return html`<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<title>${title}｜星屑書房</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/shop.css">
</head>
<body>
<a class="skip" href="#main">本文へ進む</a>
<header class="top"><div class="top-in"><a class="sname" href="/">星屑書房</a><a class="end" href="/orders">ご注文</a></div></header>
<main id="main">
${main}
</main>
<footer class="foot">星屑書房は、見本のための架空のお店です</footer>
</body>
</html>
`.text;
}

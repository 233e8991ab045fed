export function yen(price: number): string {
  return `${price.toLocaleString("ja-JP")}円`;
}

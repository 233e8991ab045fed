/** Fresh order numbers, distinct within one test file. */
export function orderNumbers(prefix: string): () => string {
  let serial = 0;
  return () => {
    serial += 1;
    return prefix + String(serial).padStart(6, "0");
  };
}

/** @param {number} port @param {string} password @param {string} [database] */
export function postgresUrl(port, password, database = "kuroneko_pay") {
  return `postgresql://pay:${password}@127.0.0.1:${port}/${database}`;
}

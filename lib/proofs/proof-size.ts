/** Small in `npm test`, full in `npm run test:long`. */
export function proofSize(small: number, full: number): number {
  return process.env.PROOF_SIZE === "full" ? full : small;
}

/** A start that cannot go on, said in one sentence that tells a person what to do. */
export class StartRefused extends Error {}

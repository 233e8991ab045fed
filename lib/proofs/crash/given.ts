/** What a verb is given, as text, because it runs in another process. */
export type Given = Record<string, string> & { buyerId: string; checkoutId: string };

import type { WordKey } from "../../target/generated/words";

/*
 * What the service worker has for words: none, in any language. Nothing that it says is shown: where the person needs words
 * it leaves the work to the page (outbox.ts, sendClosed), and what it keeps of the server's are the server's own.
 */
export type { WordKey };

export const t = (key: WordKey): string => key;

/*
 * What the service worker has for signals (@preact/signals): values that nobody watches. It has no page to draw, and what a
 * window of the app shows it reads for itself.
 */
export const signal = <T>(value: T): { value: T } => ({ value });

export const effect = (): void => undefined;

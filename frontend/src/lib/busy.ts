import { signal } from "@preact/signals";

/** What takes no longer needs no sign, in milliseconds. */
const SOON = 1_000;

/** Whether something that was pressed has been under way for a while; drawn by `app/Status`. */
export const waits = signal(false);

let under = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** @returns called once it is over */
export function begin(): () => void {
  if (under++ === 0) timer = setTimeout(() => (waits.value = true), SOON);
  let over = false;
  return () => {
    if (over) return;
    over = true;
    if (--under > 0) return;
    clearTimeout(timer);
    waits.value = false;
  };
}

/** The work, of which there is a sign where it takes a while. */
export function during<T>(work: Promise<T>): Promise<T> {
  return work.finally(begin());
}

interface Syncing {
  sync?: { register: (name: string) => Promise<void> };
}

/** The service worker hears under this name that there is a signal and something to send (outbox.ts, sendClosed). */
export const SEND = "send";

let lasts = false;
let asked = false;

/** What is kept here is not the browser's to clear away when it is short of room; asked when there is something to lose. */
export function keepForGood(): void {
  if (lasts) return;
  lasts = true;
  void globalThis.navigator.storage?.persist?.().catch(() => undefined);
}

/** The browser sees to it that what is left goes also where the app is closed by then, if it can. */
export function sendWhenClosed(): void {
  const workers = globalThis.navigator.serviceWorker;
  if (asked || !workers?.controller) return;
  asked = true;
  void workers.ready.then((worker) => (worker as Syncing).sync?.register(SEND)).catch(() => undefined);
}

/** All of it went: of what comes next the browser is told anew. */
export function allWent(): void {
  asked = false;
}

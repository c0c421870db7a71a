const NAME = "doorstep-kept";

let channel: BroadcastChannel | undefined;

/** All that have the store open are on it, the service worker too; a browser without it knows only what its own window did. */
function all(): BroadcastChannel | undefined {
  if (!globalThis.BroadcastChannel) return undefined;
  return (channel ??= new BroadcastChannel(NAME));
}

/** What is kept on this phone is another than it was: says nothing of what. */
export function tellOthers(): void {
  all()?.postMessage("changed");
}

/** @param act what is done when another window, or the service worker, has changed what is kept */
export function hearOthers(act: () => void): void {
  const heard = all();
  if (heard) heard.onmessage = act;
}

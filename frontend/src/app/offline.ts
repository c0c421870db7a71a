import { signal } from "@preact/signals";
import { whoIsHere } from "../api/session";

/** A newer app waits; call to change over, which loads the page anew. */
export const newer = signal<(() => void) | undefined>(undefined);

/** Counts up once this device keeps pages, and whose it keeps is known: what was read before that is read again. */
export const keeps = signal(0);

const WORKER = "/app/sw.js";

interface Policies {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): { createScriptURL: (url: string) => string };
}

/** Keeps the app for a time without a signal, where the browser can. Nothing of the page waits for it. */
export async function keepForOffline(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const workers = navigator.serviceWorker;
  const hadOne = workers.controller !== null;
  // It has to hear whose pages it keeps from now on.
  const begun = () => void whoIsHere({ anew: true }).then(() => keeps.value++, () => undefined);
  if (!hadOne) workers.addEventListener("controllerchange", begun, { once: true });
  const worker = await workers.register(address(), { scope: "/app/", updateViaCache: "none" });
  const offer = (waiting: ServiceWorker | null) => {
    if (waiting && hadOne) newer.value = () => takeOver(workers, waiting);
  };
  offer(worker.waiting);
  // Another window changed over: the new worker gives the new page, and has nothing to take over any more.
  if (hadOne) workers.addEventListener("controllerchange", () => (newer.value = () => location.reload()));
  worker.addEventListener("updatefound", () => {
    const coming = worker.installing;
    coming?.addEventListener("statechange", () => coming.state === "installed" && offer(coming));
  });
}

/** The one address of a script that this page may make (Trusted Types). */
function address(): string {
  const policies = (globalThis as { trustedTypes?: Policies }).trustedTypes;
  return policies ? policies.createPolicy("doorstep", { createScriptURL: () => WORKER }).createScriptURL("") : WORKER;
}

function takeOver(workers: ServiceWorkerContainer, waiting: ServiceWorker): void {
  workers.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage("take-over");
}

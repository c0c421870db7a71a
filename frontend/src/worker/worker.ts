import { PrecacheController } from "workbox-precaching";
import { endLogIn, WISH } from "../api/ending";
import { SEND } from "../features/report/lasting";
import { sendClosed } from "../features/report/outbox";
import { kindOf, page, PATIENCE, session, type World } from "./pages";

/*
 * The app without a signal. Keeps the files of the build it came with and the app's one page; a newer build is kept beside
 * them and waits, so that a page that is open goes on with the files it began with.
 */
declare const self: ServiceWorkerGlobalScope;

/** Filled by build/worker.mjs. */
declare const __FILES__: { url: string; revision: string | null }[];
/**
 * The app's page as the server writes it for phones to keep: for any address and hour. The server writes in the sum of it, by
 * which it is asked for: another page is another worker, and a server that has another has none for this one.
 */
const SHELL = "/app/?kept=@shell@";

const files = new PrecacheController();
files.addToCacheList([...__FILES__, { url: SHELL, revision: null }]);

const world: World = { caches, fetch: (request) => fetch(request), now: () => new Date(), patience: PATIENCE };

self.addEventListener("install", (event) => void files.install(event));
self.addEventListener("activate", (event) => event.waitUntil(begin(event)));
self.addEventListener("message", (event) => {
  if (event.data === "take-over") void self.skipWaiting();
});

// Somebody logged out without a signal, or finished a report, and closed the app; what fails the browser tries again later.
self.addEventListener("sync", (event) => {
  const { tag, waitUntil } = event as unknown as { tag: string; waitUntil: (work: Promise<void>) => void };
  if (tag === SEND) waitUntil.call(event, sendClosed());
  if (tag.startsWith(WISH)) waitUntil.call(event, endLogIn(tag.slice(WISH.length)));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  switch (kindOf(request, self.location.origin)) {
    case "shell":
      event.waitUntil(tidy(event));
      return event.respondWith(kept(SHELL, request));
    case "session":
      return event.respondWith(session(request, world));
    case "page":
      return event.respondWith(page(request, world));
    case "file":
      return event.respondWith(kept(request.url, request));
  }
});

const windows = async (): Promise<number> => (await self.clients.matchAll({ type: "window", includeUncontrolled: true })).length;
let tidied = false;

async function begin(event: ExtendableEvent): Promise<void> {
  // The page that changes over comes anew.
  if ((await windows()) <= 1) await files.activate(event);
  await self.clients.claim();
}

/** Files of an older build stay while a page may still be at work with them: until the app is opened and no other is. */
async function tidy(event: ExtendableEvent): Promise<void> {
  if (tidied || (await windows()) > 0) return;
  tidied = true;
  await files.activate(event);
}

async function kept(url: string, request: Request): Promise<Response> {
  return (await files.matchPrecache(url)) ?? (await caches.match(url, { ignoreVary: true })) ?? fetch(request);
}

import { effect } from "@preact/signals";
import { render } from "preact";
import { sessionNow, whoIsHere } from "./api/session";
import { App } from "./app/App";
import { goAway } from "./app/Away";
import { forgetPages } from "./lib/forget";
import { watchIdle } from "./lib/idle";
import { anotherSince, rememberHere } from "./lib/last";
import { fulfil } from "./lib/wish";
import { watchOutward } from "./lib/outward";
import { keepForOffline, keeps } from "./app/offline";
import { fetchAhead } from "./app/routes";
import { keepAhead } from "./features/report/ahead";
import { start } from "./features/report/outbox";
import { load } from "./lib/words";

/** Longer than an answer takes on most lines: nobody looks at nothing because one is dead, and hardly anybody sees who was here before. */
const SOON = 3_000;

/* What the server wrote into the page stays there until the app is drawn, also where it cannot be: it leads to the light pages. */
const root = document.getElementById("app");
if (root) {
  fetchAhead(location.pathname);
  // Somebody has logged in on the light pages since: nothing that was opened before is theirs to see, answered or not.
  if (anotherSince()) {
    await forgetPages().catch(() => undefined);
    rememberHere();
    // The page asked ahead who is here: the service worker may have been told before it forgot, so it is told again.
    void sessionNow().catch(() => undefined);
  }
  // Who asked to be logged out without a signal is, before anything is read in their name.
  const out = fulfil();
  const soon = new Promise<void>((done) => setTimeout(done, SOON));
  await Promise.all([load("core"), out.then((done) => (done ? Promise.race([whoIsHere().catch(() => undefined), soon]) : undefined))]);
  const drawn = root.cloneNode() as HTMLElement;
  if (await out) render(<App />, drawn);
  root.replaceWith(drawn);
  if (await out) begin();
  else goAway(drawn);
}

function begin(): void {
  // What waited for a signal goes out; nothing of the page waits for it.
  void start().then(() => whoIsHere()).then(keepAhead, () => undefined);
  // The first time that the app is opened nothing could be kept before.
  effect(() => void (keeps.value > 0 && keepAhead().catch(() => undefined)));
  watchIdle();
  watchOutward();
  // A page that the browser kept whole for its "back" may be of somebody who has logged out since.
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  void keepForOffline().catch(() => undefined);
}

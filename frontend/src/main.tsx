import { render } from "preact";
import { whoIsHere } from "./api/session";
import { App } from "./app/App";
import { goAway } from "./app/Away";
import { watchIdle } from "./lib/idle";
import { fulfil } from "./lib/wish";
import { keepForOffline } from "./app/offline";
import { fetchAhead } from "./app/routes";
import { start } from "./features/report/outbox";
import { load } from "./lib/words";

/* What the server wrote into the page stays there until the words are here: it leads to the light pages. */
const root = document.getElementById("app");
if (root) {
  fetchAhead(location.pathname);
  // Who asked to be logged out without a signal is, before anything is read in their name.
  const out = fulfil();
  await Promise.all([load("core"), out.then((done) => (done ? whoIsHere().catch(() => undefined) : undefined))]);
  root.replaceChildren();
  if (await out) begin(root);
  else goAway(root);
}

function begin(root: HTMLElement): void {
  render(<App />, root);
  // What waited for a signal goes out; nothing of the page waits for it.
  void start();
  watchIdle();
  // A page that the browser kept whole for its "back" may be of somebody who has logged out since.
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  void keepForOffline().catch(() => undefined);
}

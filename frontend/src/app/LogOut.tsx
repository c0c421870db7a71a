import { useRef, useState } from "preact/hooks";
import { proofInForm } from "../api/ending";
import { leaveSession, session, whoIsHere } from "../api/session";
import { leave as leaveReports, STORE } from "../features/report/db";
import { left, poke } from "../features/report/outbox";
import { during } from "../lib/busy";
import { forget } from "../lib/forget";
import { tellLeft } from "../lib/idle";
import { lastHere } from "../lib/last";
import { t } from "../lib/words";
import { fulfil, wish, wishIfLost } from "../lib/wish";
import { goAway } from "./Away";
import { useDialog } from "./useDialog";

/** Somebody who wants to go waits no longer than this for what is not sent. */
const SENDING = 20_000;

/** Whoever logs out so leaves nothing of theirs: the server lets the browser keep what it keeps of another's. */
const OTHERS_WAIT = "/log-out?others";

/**
 * A form of the server's own, which ends both sessions and answers with a page; first everything kept here goes. Where some
 * of theirs is not sent the reader is asked. Where the server cannot be reached they are out on this device all the same, and
 * it hears of it as soon as there is a signal.
 */
export function LogOut({ name }: { name: string }) {
  const [state, setState] = useState<"unsent" | "sending" | "notNow" | "leaving">();
  const going = useRef(false);
  const form = useRef<HTMLFormElement>(null);
  const dialog = useDialog(state);

  const leave = async () => {
    const mine = session.value ?? lastHere();
    const reached = await whoIsHere({ anew: true }).catch(() => undefined);
    // Somebody else's by now, through another window: what is here is theirs, and this page comes anew.
    if (reached?.signedIn && reached.who !== mine?.who) return;
    // The reports first: a store that is open here would be taken away only after the page is.
    const others = mine && (await leaveReports(mine.who).catch(() => undefined));
    await forget(others ? STORE : undefined);
    tellLeft(reached ? "/signed-out" : "/app/");
    if (reached && !reached.signedIn) return location.replace("/signed-out");
    if (reached) {
      // The line may go before it is heard; else nobody would tell the server again.
      wishIfLost(reached.logIn);
      // The answer to the form would leave that wish where something of another's waits: told by ourselves, it is gone.
      if (others && (await fulfil())) return location.replace("/signed-out");
      if (others) form.current?.setAttribute("action", OTHERS_WAIT);
      return form.current?.submit();
    }
    if (mine) wish(mine.logIn);
    const root = document.getElementById("app")!;
    leaveSession();
    goAway(root);
  };
  // What the phone cannot tell holds nobody back.
  const unlessLeft = async (otherwise: "unsent" | "notNow") => ((await left().catch(() => 0)) > 0 ? setState(otherwise) : leave());
  const send = async () => {
    setState("sending");
    let timer: ReturnType<typeof setTimeout> | undefined;
    await Promise.race([poke(), new Promise((done) => (timer = setTimeout(done, SENDING)))]);
    clearTimeout(timer);
    // They may have stayed meanwhile, or be on their way out.
    if (dialog.current?.open && !going.current) await unlessLeft("notNow");
  };
  const goNow = () => {
    going.current = true;
    setState("leaving");
    void leave();
  };
  const said = { unsent: t("app.logOut.about"), sending: t("app.logOut.sending"), notNow: t("app.logOut.notNow"), leaving: t("app.starting") };
  return (
    <>
      <form id="log-out" class="app-header__user" method="post" action="/log-out" ref={form}
        onSubmit={(event) => { event.preventDefault(); void during(unlessLeft("unsent")); }}>
        <input type="hidden" name="_csrf" value={proofInForm(session.value?.csrfToken ?? "")} />
        <span class="app-header__who">{name}</span>
        <button class="app-link-button" type="submit">{t("layout.logOut")}</button>
      </form>
      <dialog class="app-dialog" ref={dialog} aria-labelledby="log-out-title" aria-describedby="log-out-about" onCancel={(event) => (state === "leaving" ? event.preventDefault() : setState(undefined))}>
        {state && (
          <>
            <h2 class="govuk-heading-m" id="log-out-title" tabIndex={-1}>{t("app.logOut.title")}</h2>
            <p id="log-out-about" role="status">{said[state]}</p>
            {(state === "unsent" || state === "notNow") && <p><button type="button" class="govuk-button" onClick={() => void send()}>{t("app.logOut.send")}</button></p>}
            {state !== "leaving" && (
              <>
                <p><button type="button" class="govuk-button govuk-button--secondary" onClick={() => setState(undefined)}>{t("app.idle.stay")}</button></p>
                <p><button type="button" class="govuk-button govuk-button--warning" onClick={goNow}>{t("app.logOut.delete")}</button></p>
              </>
            )}
          </>
        )}
      </dialog>
    </>
  );
}

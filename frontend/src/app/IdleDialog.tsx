import { useEffect, useRef } from "preact/hooks";
import { logInHere } from "../api/session";
import { idle, left, stay } from "../lib/idle";
import { count, t } from "../lib/words";

/** Asks whether the reader is still there, before the session ends and after. The browser gives the focus back. */
export function IdleDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const state = idle.value;
  const covers = state === "asking" || state === "ended";
  useEffect(() => {
    if (state === "here") dialog.current?.close();
    else if (!dialog.current?.open) dialog.current?.showModal();
  }, [state]);
  // Escape is to stay; what has ended cannot be stayed in, and is not shown to whoever has the device next.
  const escape = (event: Event) => {
    event.preventDefault();
    if (state === "warned") void stay();
  };
  // A browser lets a second Escape through.
  const closed = () => covers && dialog.current?.showModal();
  return (
    <dialog class={`app-dialog${covers ? " app-dialog--alone" : ""}`} ref={dialog} aria-labelledby="idle-title" aria-describedby="idle-about" onCancel={escape} onClose={closed}>
      {state === "warned" && (
        <>
          <h2 class="govuk-heading-m" id="idle-title">{t("app.idle.title")}</h2>
          <p id="idle-about" role="status">{t("app.idle.about", timeLeft())}</p>
          <button type="button" class="govuk-button" onClick={stay}>{t("app.idle.stay")}</button>
        </>
      )}
      {state === "asking" && <p id="idle-title" role="status">{t("app.loading")}</p>}
      {state === "ended" && (
        <>
          <h2 class="govuk-heading-m" id="idle-title">{t("app.idle.ended.title")}</h2>
          <p id="idle-about">{t("app.idle.ended")}</p>
          <button type="button" class="govuk-button" onClick={logInHere}>{t("layout.logIn")}</button>
        </>
      )}
    </dialog>
  );
}

/** In steps that are few enough to be read aloud. */
function timeLeft(): string {
  return left.value > 60 ? count("app.idle.minutes", Math.ceil(left.value / 60)) : count("app.idle.seconds", Math.ceil(left.value / 20) * 20);
}

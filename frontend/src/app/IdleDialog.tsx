import { useEffect } from "preact/hooks";
import { during } from "../lib/busy";
import { covers, idle, left, stay, type Idle } from "../lib/idle";
import { logInHere } from "../lib/outward";
import { unkept } from "../lib/typed";
import { count, t } from "../lib/words";
import { landlord } from "./landlord";
import { Numbers } from "./Shell";
import { Sign } from "./Status";
import { useDialog } from "./useDialog";

/** Asks whether the reader is still there, before the session ends and after. The browser gives the focus back. */
export function IdleDialog() {
  const state = idle.value;
  const goOn = () => void during(stay());
  const dialog = useDialog(state === "here" ? undefined : state);
  useUntitled(covers());
  // Escape is to stay; what has ended cannot be stayed in, and is not shown to whoever has the device next.
  const escape = (event: Event) => {
    event.preventDefault();
    if (state === "warned") goOn();
  };
  // A browser lets a second Escape through.
  const closed = () => covers() && dialog.current?.showModal();
  return (
    <dialog class={`app-dialog${covers() ? " app-dialog--alone" : ""}`} ref={dialog} aria-labelledby="idle-title" aria-describedby="idle-about" onCancel={escape} onClose={closed}>
      {state !== "here" && (
        <>
          <h2 class="govuk-heading-m" id="idle-title" tabIndex={-1}>{titles[state]()}</h2>
          <p id="idle-about" role="status">{abouts[state]()}</p>
          {state === "warned" && <button type="button" class="govuk-button" onClick={goOn}>{t("app.idle.stay")}</button>}
          {state === "unheard" && <button type="button" class="govuk-button" onClick={goOn}>{t("app.idle.goOn")}</button>}
          {state === "ended" && <button type="button" class="govuk-button" onClick={logInHere}>{t("layout.logIn")}</button>}
          {/* Those of the page are under it, and so is its sign of what takes a while or leads nowhere. */}
          <Sign />
          {covers() && <Numbers />}
        </>
      )}
    </dialog>
  );
}

/** What a page is about stands above it too, among the windows of the device: it is covered with it. */
function useUntitled(covered: boolean): void {
  useEffect(() => {
    if (!covered) return;
    const title = document.title;
    document.title = landlord.value.name;
    return () => void (document.title = title);
  }, [covered]);
}

type Shown = Exclude<Idle, "here">;

const titles: Record<Shown, () => string> = {
  warned: () => t("app.idle.title"),
  asking: () => t("app.loading"),
  unheard: () => t("app.idle.title"),
  ended: () => t("app.idle.ended.title"),
};

const abouts: Record<Shown, () => string> = {
  warned: () => (unkept.value > 0 ? t("app.idle.about.unkept", timeLeft()) : t("app.idle.about", timeLeft())),
  asking: () => "",
  unheard: () => t("app.idle.unheard"),
  ended: () => (unkept.value > 0 ? t("app.idle.ended.unkept") : t("app.idle.ended")),
};

/** In steps that are few enough to be read aloud. */
function timeLeft(): string {
  return left.value > 60 ? count("app.idle.minutes", Math.ceil(left.value / 60)) : count("app.idle.seconds", Math.ceil(left.value / 20) * 20);
}

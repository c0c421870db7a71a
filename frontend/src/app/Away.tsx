import { render } from "preact";
import { useEffect } from "preact/hooks";
import { fulfilSoon, leftAlone } from "../lib/wish";
import { t } from "../lib/words";
import { landlord } from "./landlord";
import { Numbers } from "./Shell";

/** All there is of the app while a log-out waits for a signal: nobody reads on, whoever has the device. */
export function goAway(root: HTMLElement): void {
  history.replaceState(null, "", "/app/");
  render(<Away />, root);
}

function Away() {
  useEffect(() => {
    document.title = `${t("app.away.title")} – ${landlord.value.name}`;
    void fulfilSoon().then(() => location.replace("/signed-out"));
  }, []);
  return (
    <>
      <header>
        <div class="app-header"><div class="govuk-width-container"><div class="app-header__row"><span class="app-header__name">{landlord.value.name}</span></div></div></div>
        <Numbers />
      </header>
      <div class="govuk-width-container">
        <main class="govuk-main-wrapper" id="main-content">
          <h1 class="govuk-heading-l" tabIndex={-1} ref={(heading) => heading?.focus()}>{t("app.away.title")}</h1>
          <p role="status">{leftAlone() ? t("app.away.alone") : t("app.away.about")}</p>
          <p>{t("app.away.stay")}</p>
        </main>
      </div>
    </>
  );
}

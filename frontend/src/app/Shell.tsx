import { useLocation } from "preact-iso";
import { session } from "../api/session";
import { lastHere } from "../lib/last";
import { leaveFor, logInHere, noLine } from "../lib/outward";
import { t } from "../lib/words";
import { landlord } from "./landlord";
import { isBehind, putAll } from "../features/report/outbox";
import { LogOut } from "./LogOut";
import { simple } from "./faces";

/** Whoever goes to the light pages waits no longer than this. */
const QUICK = 2_000;

/** The landlord's bar, where to go, and the numbers to ring in danger: as on every light page. */
export function Header() {
  const { path } = useLocation();
  const who = session.value;
  // Without a signal nobody says who is here; what they opened before is theirs to read.
  const mayBeHere = who?.signedIn !== false;
  const canLeave = who ? who.signedIn : lastHere() !== undefined;
  return (
    <>
      <a href="#main-content" class="govuk-skip-link" onClick={toMain}>{t("layout.skip")}</a>
      <header>
        <div class="app-header">
          <div class="govuk-width-container">
            <div class="app-header__row">
              <a class="app-header__name" href="/app/">{landlord.value.name}</a>
              {canLeave && <LogOut name={who?.name ?? ""} />}
            </div>
            <nav aria-label={t("layout.nav")}>
              <ul class="app-nav">
                <Item href="/app/" label={t("layout.nav.home")} path={path} />
                {mayBeHere && <Item href="/app/repairs" label={t("layout.nav.repairs")} path={path} />}
                {mayBeHere && <Item href="/app/messages" label={t("layout.nav.messages")} path={path} />}
                {who?.signedIn === false && (
                  <>
                    <Item href="/app/standards" label={t("layout.standards")} path={path} />
                    <li><button type="button" class="app-link-button" onClick={logInHere}>{t("layout.logIn")}</button></li>
                  </>
                )}
              </ul>
            </nav>
          </div>
        </div>
        <Numbers />
      </header>
    </>
  );
}

/** Whom to ring in danger. */
export function Numbers() {
  return (
    <div class="app-alert">
      <p class="govuk-width-container">
        <span>{t("layout.emergency")} <Call phone={landlord.value.emergencyPhone} /></span>
        <span>{t("layout.gas")} <Call phone={landlord.value.gasPhone} /></span>
      </p>
    </div>
  );
}

export function Footer() {
  const { url } = useLocation();
  return (
    <footer class="app-footer">
      <div class="govuk-width-container">
        <ul class="app-footer__links">
          <li><a href={simple(url)} rel="external" onClick={(event) => void toLight(event)}>{t("app.light")}</a></li>
          <li><a href="/app/standards">{t("layout.standards")}</a></li>
          {session.value?.signedIn && <li><a href="/your-log-in" rel="external">{t("identity.yours")}</a></li>}
          <li><a href="/app/help/contact">{t("layout.footer.contact")}</a></li>
          <li><a href="/help/accessibility" rel="external">{t("layout.footer.accessibility")}</a></li>
          <li><a href="/help/privacy" rel="external">{t("layout.footer.privacy")}</a></li>
        </ul>
      </div>
    </footer>
  );
}

/** What was begun here without a signal goes to the server first, if that is quick: the light pages go on with it there. */
export async function toLight(event: MouseEvent): Promise<void> {
  const { href } = event.currentTarget as HTMLAnchorElement;
  if (event.ctrlKey || event.metaKey || event.shiftKey || noLine() || !isBehind()) return;
  event.preventDefault();
  await leaveFor(href, Promise.race([putAll().catch(() => undefined), new Promise((done) => setTimeout(done, QUICK))]));
}

/** A number as a link that rings it. */
export function Call({ phone, large = false }: { phone: string; large?: boolean }) {
  return <a class={large ? "app-call" : undefined} href={`tel:${phone.replaceAll(" ", "")}`}>{phone}</a>;
}

function Item({ href, label, path }: { href: string; label: string; path: string }) {
  const own = href.replace(/\/$/, "");
  // How a repair went is part of it.
  const at = path.replace(/^\/app\/surveys\//, "/app/repairs/");
  const current = at === own || at === href || (own !== "/app" && at.startsWith(`${own}/`));
  return <li><a href={href} aria-current={current ? "page" : undefined}>{label}</a></li>;
}

function toMain(event: Event): void {
  event.preventDefault();
  const main = document.getElementById("main-content");
  main?.setAttribute("tabindex", "-1");
  main?.focus();
}

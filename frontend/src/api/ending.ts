import { PATIENCE } from "../worker/pages";
import { ask, refusalOf } from "./ask";
import { sessionNow } from "./session";

/*
 * Ends a log-in at the server by itself, Keycloak's with it, and nothing on the page: the service worker does it too, where
 * the page is closed by then.
 */

/** The service worker hears under this name, with the log-in after it, that that one is to end once there is a signal. */
export const WISH = "log-out ";

/**
 * The proof as a form's field has it: under a mask of its own, as Spring's XorServerCsrfTokenRequestAttributeHandler reads
 * it (the mask, then the token under it).
 */
export function proofInForm(token: string): string {
  const bytes = new TextEncoder().encode(token);
  const mask = crypto.getRandomValues(new Uint8Array(bytes.length));
  const masked = [...mask, ...bytes.map((byte, i) => byte ^ (mask[i] ?? 0))];
  return btoa(String.fromCharCode(...masked)).replaceAll("+", "-").replaceAll("/", "_");
}

/**
 * Ends the log-in, unless it has ended. One that came since, of the same person too, goes on.
 *
 * @param logIn as the server tells one log-in from another
 * @throws Problem where the server did not do it
 */
export async function endLogIn(logIn: string): Promise<void> {
  const now = await sessionNow();
  if (!now.signedIn || now.logIn !== logIn) return;
  const body = new URLSearchParams({ _csrf: proofInForm(now.csrfToken) });
  const answer = await ask("/log-out?idle", { method: "POST", body, redirect: "manual", wait: PATIENCE });
  if (!answer.ok) throw await refusalOf(answer);
}

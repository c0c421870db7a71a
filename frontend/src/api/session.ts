import { signal } from "@preact/signals";
import { belongsTo } from "../lib/typed";
import { PATIENCE } from "../worker/pages";
import { patience } from "./patience";
import { Problem } from "./problem";

/** Who is logged in on this device, as the server last said. */
export interface Session {
  signedIn: boolean;
  /** Tells one log-in from another on this device; empty when nobody is logged in. */
  who: string;
  name: string;
  /** How long the session lasts if nothing more is asked of the server. */
  seconds: number;
  csrfHeader: string;
  csrfToken: string;
}

/** Undefined until the server has said. */
export const session = signal<Session | undefined>(undefined);

/** When the server last answered anything: from then on it counts the session's time. */
export const heard = { at: Date.now() };

let asked: Promise<Session> | undefined;
/** The page waits for this before it shows anything: what was opened before is readable without it. */
const SOON = PATIENCE;

/** The header that proves a request is the app's own. */
export async function proof(how: { anew?: boolean } = {}): Promise<Record<string, string>> {
  const now = await whoIsHere(how);
  return { [now.csrfHeader]: now.csrfToken };
}

/** Asks the server once; again when told to. */
export function whoIsHere(how: { anew?: boolean } = {}): Promise<Session> {
  if (!asked || how.anew) {
    const asking = (asked = ask());
    // Not asked again at once, or everything would wait for the same dead line one after the other.
    asking.catch(() => setTimeout(() => asked === asking && (asked = undefined), SOON));
  }
  return asked;
}

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

/** Ends the session at the server, and leaves what is on the page. */
export async function endSession(): Promise<void> {
  const before = session.value;
  if (!before) return;
  asked = undefined;
  session.value = { ...before, signedIn: false, name: "", who: "" };
  await endThere(before.csrfToken);
}

/** Without a signal the session goes on at the server until it ends by itself, or until there is one. */
async function endThere(token: string): Promise<void> {
  const body = new URLSearchParams({ _csrf: proofInForm(token) });
  try {
    await fetch("/log-out?idle", { method: "POST", body, redirect: "manual", credentials: "same-origin" });
  } catch {
    addEventListener("online", () => void endThere(token), { once: true });
  }
}

/** Where to log in and come back to this page. */
export function logInHere(): void {
  location.assign(`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`);
}

async function ask(): Promise<Session> {
  let answer: Response;
  try {
    answer = await fetch("/api/session", { headers: { Accept: "application/json" }, credentials: "same-origin", signal: patience(SOON) });
  } catch {
    throw Problem.noAnswer();
  }
  if (!answer.ok) throw new Problem(answer.status, {});
  heard.at = Date.now();
  const now = (await answer.json().catch(() => { throw Problem.noAnswer(); })) as Session;
  if (now.signedIn) belongsTo(now.who);
  session.value = now;
  return now;
}

import { signal } from "@preact/signals";
import { landlord, unsaid } from "../app/landlord";
import { rememberHere } from "../lib/last";
import { belongsTo } from "../lib/typed";
import { PATIENCE } from "../worker/pages";
import { ask, refusalOf, whole } from "./ask";

/** Who is logged in on this device, as the server last said. */
export interface Session {
  signedIn: boolean;
  /** Tells one person from another on this device; empty when nobody is logged in. */
  who: string;
  /** Tells this log-in from every other, of the same person too; empty when nobody is logged in. */
  logIn: string;
  name: string;
  /** How long the session lasts if nothing more is asked of the server. */
  seconds: number;
  /** How many seconds before this answer somebody last looked at a light page. */
  quiet: number;
  /** The number to ring in an emergency at this hour. */
  emergencyPhone: string;
  csrfHeader: string;
  csrfToken: string;
}

/** Undefined until the server has said. */
export const session = signal<Session | undefined>(undefined);

/** Whether the last time that it was asked came to nothing. */
export const unheard = signal(false);

/** When the server last answered anything: from then on it counts the session's time. */
export const heard = { at: Date.now() };

let asked: Promise<Session> | undefined;
/** The page waits for this before it shows anything: what was opened before is readable without it. */
const SOON = PATIENCE;

/** The headers that prove a request is the app's own, and of this log-in: what was pressed on a page of one is not done as another's. */
export async function proof(how: { anew?: boolean } = {}): Promise<Record<string, string>> {
  const now = await whoIsHere(how);
  return { [now.csrfHeader]: now.csrfToken, ...(now.logIn && { "X-Doorstep-Log-In": now.logIn }) };
}

/** Asks the server once; again when told to. */
export function whoIsHere(how: { anew?: boolean } = {}): Promise<Session> {
  if (!asked || how.anew) {
    const asking = (asked = look());
    // Not asked again at once, or everything would wait for the same dead line one after the other.
    asking.catch(unsaid);
    asking.catch(() => setTimeout(() => asked === asking && (asked = undefined), SOON));
  }
  return asked;
}

/** Nobody is logged in on this page any more, and what is on it stays: the server is told (lib/wish.ts). */
export function leaveSession(): void {
  asked = undefined;
  rememberHere();
  if (session.value) session.value = { ...session.value, signedIn: false, name: "", who: "", logIn: "" };
}

/**
 * Who is here, as the server says at this moment; it changes nothing on this page.
 *
 * @throws Problem where it does not say
 */
export async function sessionNow(): Promise<Session> {
  const answer = await ask("/api/session", { headers: { Accept: "application/json" }, wait: SOON });
  if (!answer.ok) throw await refusalOf(answer);
  return whole<Session>(answer);
}

async function look(): Promise<Session> {
  const now = await sessionNow().catch((error: unknown) => {
    unheard.value = true;
    throw error;
  });
  unheard.value = false;
  heard.at = Date.now();
  belongsTo(now.who);
  rememberHere(now.signedIn ? now : undefined);
  // This page may have been kept since the office was open, or closed.
  if (now.emergencyPhone) landlord.value = { ...landlord.value, emergencyPhone: now.emergencyPhone };
  session.value = now;
  return now;
}

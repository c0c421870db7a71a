import { signal } from "@preact/signals";
import { landlord } from "../app/landlord";
import { belongsTo } from "../lib/typed";
import { PATIENCE } from "../worker/pages";
import { patience } from "./patience";
import { Problem } from "./problem";

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

/** When the server last answered anything: from then on it counts the session's time. */
export const heard = { at: Date.now() };

/** Under what the browser keeps whose the app on this device was last, until a log-out. */
const LAST = "was here";

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

/** Nobody is logged in on this page any more, and what is on it stays: the server is told (lib/wish.ts). */
export function leaveSession(): void {
  asked = undefined;
  if (session.value) session.value = { ...session.value, signedIn: false, name: "", who: "", logIn: "" };
}

/** Who was here last, as the server said then; while it says nothing, the app without a signal is theirs, to leave too. */
export function lastHere(): Pick<Session, "who" | "logIn"> | undefined {
  try {
    return (JSON.parse(localStorage.getItem(LAST) ?? "null") as Pick<Session, "who" | "logIn"> | null) ?? undefined;
  } catch {
    return undefined;
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
  belongsTo(now.who);
  if (now.signedIn) remember(now);
  // This page may have been kept since the office was open, or closed.
  if (now.emergencyPhone) landlord.value = { ...landlord.value, emergencyPhone: now.emergencyPhone };
  session.value = now;
  return now;
}

function remember({ who, logIn }: Session): void {
  try {
    localStorage.setItem(LAST, JSON.stringify({ who, logIn }));
  } catch {
    // Keeps nothing: then only a page that has heard the server can be left.
  }
}

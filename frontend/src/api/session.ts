import { signal } from "@preact/signals";
import { Problem } from "./problem";

/** Who is logged in on this device, as the server last said. */
export interface Session {
  signedIn: boolean;
  /** Tells one log-in from another on this device; empty when nobody is logged in. */
  who: string;
  name: string;
  csrfHeader: string;
  csrfToken: string;
}

/** Undefined until the server has said. */
export const session = signal<Session | undefined>(undefined);

let asked: Promise<Session> | undefined;

/** The header that proves a request is the app's own. */
export async function proof(how: { anew?: boolean } = {}): Promise<Record<string, string>> {
  const now = await whoIsHere(how);
  return { [now.csrfHeader]: now.csrfToken };
}

/** Asks the server once; again when told to. */
export function whoIsHere(how: { anew?: boolean } = {}): Promise<Session> {
  if (!asked || how.anew) {
    asked = ask().catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
  }
  return asked;
}

/** Where to log in and come back to this page. */
export function logInHere(): void {
  location.assign(`/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`);
}

async function ask(): Promise<Session> {
  let answer: Response;
  try {
    answer = await fetch("/api/session", { headers: { Accept: "application/json" }, credentials: "same-origin" });
  } catch {
    throw Problem.noAnswer();
  }
  if (!answer.ok) throw new Problem(answer.status, {});
  session.value = (await answer.json()) as Session;
  return session.value;
}

import { beforeEach, expect, test, vi } from "vitest";

let server: { signedIn: boolean; who: string } & Record<string, unknown>;
let page: EventTarget & { visibilityState: string };
let asked: string[];
const reload = vi.fn();

beforeEach(() => {
  vi.resetModules();
  reload.mockReset();
  asked = [];
  server = { signedIn: true, who: "amina", name: "Amina Begum", seconds: 1_800 };
  page = Object.assign(new EventTarget(), { visibilityState: "visible", documentElement: { lang: "en" } });
  vi.useFakeTimers();
  vi.stubGlobal("fetch", async (path: string) => {
    asked.push(path);
    return Response.json(server);
  });
  vi.stubGlobal("BroadcastChannel", undefined);
  vi.stubGlobal("addEventListener", () => undefined);
  vi.stubGlobal("document", page);
  vi.stubGlobal("location", { reload, pathname: "/app/" });
  for (const storage of ["localStorage", "sessionStorage"]) {
    const kept = new Map<string, string>();
    vi.stubGlobal(storage, { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value), removeItem: (key: string) => kept.delete(key) });
  }
});

/** A window of the app, with modules of its own. */
async function open(signal = true) {
  const [idle, session] = await Promise.all([import("./idle"), import("../api/session")]);
  if (signal) await session.whoIsHere();
  idle.watchIdle();
  return { ...idle, ...session };
}

async function lookAgain() {
  page.dispatchEvent(new Event("visibilitychange"));
  await vi.advanceTimersByTimeAsync(0);
}

test("a page that is looked at again while another is logged in by now comes anew", async () => {
  await open();
  await lookAgain();
  expect(reload).not.toHaveBeenCalled();
  server.who = "daniel";
  await lookAgain();
  expect(reload).toHaveBeenCalledOnce();
});

test("one that was opened without a signal comes anew where another than the one before turns out to be here", async () => {
  await open();
  vi.resetModules();
  const again = await open(false);
  server.who = "daniel";
  await again.whoIsHere();
  expect(reload).toHaveBeenCalledOnce();
});

test("a page that is looked at again after a log-out elsewhere says so", async () => {
  const { idle } = await open();
  server = { ...server, signedIn: false, who: "" };
  await lookAgain();
  expect(idle.value).toBe("ended");
  expect(reload).not.toHaveBeenCalled();
});

test("nothing is asked while the page is hidden", async () => {
  await open();
  page.visibilityState = "hidden";
  await lookAgain();
  expect(asked).toHaveLength(1);
});

import { beforeEach, describe, expect, test, vi } from "vitest";

let server: { signedIn: boolean; who: string } & Record<string, unknown>;
let page: EventTarget & { visibilityState: string };
let asked: string[];
let touches: (() => void)[];
const reload = vi.fn();

beforeEach(() => {
  vi.resetModules();
  reload.mockReset();
  asked = [];
  server = { signedIn: true, who: "amina", logIn: "one", name: "Amina Begum", seconds: 1_800, quiet: 1_800, csrfToken: "t" };
  page = Object.assign(new EventTarget(), { visibilityState: "visible", documentElement: { lang: "en" } });
  vi.useFakeTimers();
  vi.stubGlobal("fetch", async (path: string, { method = "GET" }: RequestInit) => {
    asked.push(path);
    if (method === "GET") return Response.json(server);
    server = { ...server, signedIn: false, who: "", logIn: "" };
    return new Response(null, { status: 204 });
  });
  vi.stubGlobal("BroadcastChannel", undefined);
  vi.stubGlobal("navigator", {});
  touches = [];
  vi.stubGlobal("addEventListener", (name: string, run: () => void) => void (name === "pointerdown" && touches.push(run)));
  vi.stubGlobal("removeEventListener", () => undefined);
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

test("a page that is looked at again comes anew before it asks, where another has logged in on the light pages", async () => {
  const { idle } = await open();
  (document as { cookie: string }).cookie = "WHO=daniel";
  vi.stubGlobal("fetch", () => new Promise(() => undefined));
  await lookAgain();
  expect(reload).toHaveBeenCalledOnce();
  expect(idle.value).toBe("here");
});

test("one that was opened without a signal comes anew where another than the one before turns out to be here", async () => {
  await open();
  vi.resetModules();
  const again = await open(false);
  server.who = "daniel";
  await again.whoIsHere();
  expect(reload).toHaveBeenCalledOnce();
});

test("a window follows whoever logs out in another, also where the browser lets nobody at what it keeps", async () => {
  const others = new EventTarget();
  const replace = vi.fn();
  vi.stubGlobal("BroadcastChannel", function () {
    return others;
  });
  vi.stubGlobal("location", { reload, replace, pathname: "/app/" });
  await open();
  vi.stubGlobal("sessionStorage", { clear: () => { throw new DOMException("denied", "SecurityError"); } });
  others.dispatchEvent(new MessageEvent("message", { data: "left /signed-out" }));
  expect(replace.mock.calls).toEqual([["/signed-out"]]);
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

const MINUTE = 60_000;

describe("an app that nobody has touched for its time", () => {
  test("ends the session that it heard of", async () => {
    const { idle } = await open();
    await vi.advanceTimersByTimeAsync(28 * MINUTE);
    expect(idle.value).toBe("warned");
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(idle.value).toBe("ended");
    expect(asked).toContain("/log-out?idle");
    expect(server.signedIn).toBe(false);
  });

  test("leaves it to whoever is at the light pages, until they have gone too", async () => {
    const { idle } = await open();
    await vi.advanceTimersByTimeAsync(28 * MINUTE);
    server.quiet = 60;
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(idle.value).toBe("here");
    server.quiet = 1_740;
    await vi.advanceTimersByTimeAsync(28 * MINUTE);
    expect(idle.value).toBe("ended");
  });

  test("shows nothing of what was read while the server is asked", async () => {
    const { idle, covers } = await open();
    await vi.advanceTimersByTimeAsync(28 * MINUTE);
    vi.stubGlobal("fetch", () => new Promise(() => undefined));
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(idle.value).toBe("asking");
    expect(covers()).toBe(true);
  });

  test("is covered under the first finger after the device slept, which may be another's", async () => {
    const { idle, covers } = await open();
    vi.setSystemTime(Date.now() + 40 * MINUTE);
    vi.stubGlobal("fetch", async () => { throw new TypeError("no signal"); });
    touches.forEach((touch) => touch());
    expect(covers()).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(idle.value).toBe("unheard");
  });

  test("counts a finger that comes in time", async () => {
    const { idle } = await open();
    vi.setSystemTime(Date.now() + 28 * MINUTE);
    touches.forEach((touch) => touch());
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(idle.value).toBe("here");
  });

  describe("and that comes back without a signal", () => {
    const gone = vi.fn(async () => true);
    let answering: typeof fetch;

    /** Half an hour in a pocket, and no line since. */
    async function inAPocket() {
      vi.stubGlobal("caches", { delete: gone });
      gone.mockClear();
      const app = await open();
      answering = fetch;
      vi.stubGlobal("fetch", async () => { throw new TypeError("no signal"); });
      page.visibilityState = "hidden";
      vi.setSystemTime(Date.now() + 40 * MINUTE);
      page.visibilityState = "visible";
      await lookAgain();
      await vi.advanceTimersByTimeAsync(1_000);
      return app;
    }

    test("is covered and asks, keeps what was opened, and wishes no log-out", async () => {
      const { idle, covers, session } = await inAPocket();
      expect(idle.value).toBe("unheard");
      expect(covers()).toBe(true);
      expect(gone).not.toHaveBeenCalled();
      expect(localStorage.getItem("log out")).toBeNull();
      expect(localStorage.getItem("was here")).not.toBeNull();
      expect(session.value?.signedIn).toBe(true);
    });

    test("is read on by whoever says that they are there", async () => {
      const { idle, stay } = await inAPocket();
      await stay();
      expect(idle.value).toBe("here");
      await vi.advanceTimersByTimeAsync(20 * MINUTE);
      expect(idle.value).toBe("here");
    });

    test("is asked with time to answer once there is a signal and the session goes on, and ended where it does not", async () => {
      const { idle } = await inAPocket();
      vi.stubGlobal("fetch", answering);
      await lookAgain();
      await vi.advanceTimersByTimeAsync(0);
      expect(idle.value).toBe("warned");
      vi.stubGlobal("fetch", async () => { throw new TypeError("no signal"); });
      await vi.advanceTimersByTimeAsync(2 * MINUTE);
      expect(idle.value).toBe("unheard");
      server = { ...server, signedIn: false, who: "", logIn: "" };
      vi.stubGlobal("fetch", answering);
      await vi.advanceTimersByTimeAsync(MINUTE);
      expect(idle.value).toBe("ended");
      expect(gone).toHaveBeenCalled();
    });
  });

  test("says of a log-out that is lost on the way that nobody pressed it", async () => {
    await open();
    const answer = fetch;
    vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
      if (init.method === "POST") throw new TypeError("lost");
      return answer(path, init);
    });
    await vi.advanceTimersByTimeAsync(29 * MINUTE);
    const { leftAlone, wished } = await import("./wish");
    expect([wished(), leftAlone()]).toEqual([true, true]);
  });

  test("is asked first where the clock was put forward", async () => {
    const { idle } = await open();
    vi.setSystemTime(Date.now() + 60 * MINUTE);
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(idle.value).toBe("warned");
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(idle.value).toBe("ended");
  });

  test("is asked in time where the clock was put back", async () => {
    const { idle } = await open();
    vi.setSystemTime(Date.now() - 60 * MINUTE);
    await vi.advanceTimersByTimeAsync(28 * MINUTE);
    expect(idle.value).toBe("warned");
  });

  test("leaves another's session to them", async () => {
    await open();
    await vi.advanceTimersByTimeAsync(28 * MINUTE);
    server = { ...server, who: "daniel", logIn: "two" };
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(reload).toHaveBeenCalledOnce();
    expect(server.signedIn).toBe(true);
  });
});

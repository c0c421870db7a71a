import { h } from "preact";
import { LocationProvider } from "preact-iso";
import { renderToString } from "preact-render-to-string";
import { beforeEach, expect, test, vi } from "vitest";

let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal("location", { pathname: "/app/log-out", search: "", origin: "https://doorstep.example" });
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value), removeItem: (key: string) => kept.delete(key),
  });
});

/** The page with modules of its own, as it is once the server was asked who is here. */
async function page(answer: () => Promise<Response>): Promise<{ shown: () => string; again: () => Promise<unknown> }> {
  vi.resetModules();
  vi.stubGlobal("fetch", answer);
  const [{ default: LogOutPage }, { whoIsHere }] = await Promise.all([import("./LogOutPage"), import("../../api/session")]);
  const again = () => Promise.race([whoIsHere({ anew: true }).catch(() => undefined), Promise.resolve()]);
  await again();
  return { again, shown: () => renderToString(h(LocationProvider, { children: h(LogOutPage, {}) })) };
}

const says = (said: object) => async () => Response.json(said);
const NO_SIGNAL = () => Promise.reject(new TypeError("no signal"));

test("who may still be logged in is never told that they are not, while the server does not say so", async () => {
  const waits = await page(() => new Promise(() => {}));
  expect(waits.shown()).toContain("app.loading");
  expect(waits.shown()).not.toContain("app.idle.ended.title");
  for (const answer of [NO_SIGNAL, async () => new Response("<html>", { status: 502 })]) {
    const { shown } = await page(answer);
    await vi.waitFor(() => expect(shown()).toContain("app.logOut.unheard.title"));
    expect(shown()).toContain("app.again");
    expect(shown()).not.toContain("app.idle.ended.title");
  }
});

test("who is logged in can log out, also without a signal where they were here last", async () => {
  const { shown } = await page(says({ signedIn: true, who: "daniel", logIn: "two", name: "Daniel" }));
  await vi.waitFor(() => expect(shown()).toContain('form="log-out"'));
  const without = await page(NO_SIGNAL);
  expect(without.shown()).toContain('form="log-out"');
});

test("who is not logged in reads so once the server says it", async () => {
  const { shown } = await page(says({ signedIn: false, who: "", logIn: "", name: "" }));
  await vi.waitFor(() => expect(shown()).toContain("app.idle.ended.title"));
});

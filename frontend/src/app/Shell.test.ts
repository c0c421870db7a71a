import { h } from "preact";
import { LocationProvider } from "preact-iso";
import { renderToString } from "preact-render-to-string";
import { beforeEach, expect, test, vi } from "vitest";

let kept: Map<string, string>;
let answer: () => Response;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal("location", { pathname: "/app/", search: "", origin: "https://doorstep.example" });
  vi.stubGlobal("localStorage", { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) });
  vi.stubGlobal("fetch", async () => answer());
});

/** The header of a page that has asked who is here, with modules of its own. */
async function header(): Promise<string> {
  vi.resetModules();
  const [{ Header }, { whoIsHere }] = await Promise.all([import("./Shell"), import("../api/session")]);
  await whoIsHere().catch(() => undefined);
  return renderToString(h(LocationProvider, { children: h(Header, {}) }));
}

test("how a repair went is asked at their repairs", async () => {
  answer = () => Response.json({ signedIn: true, who: "amina", logIn: "one", name: "Amina Begum", csrfToken: "t" });
  for (const path of ["/app/surveys/REP-1", "/app/repairs/REP-1"]) {
    vi.stubGlobal("location", { pathname: path, search: "", origin: "https://doorstep.example" });
    expect((await header()).match(/<a [^>]*aria-current="page"[^>]*>/g)).toEqual([expect.stringContaining('href="/app/repairs"')]);
  }
});

test("whoever opens the app without a signal can log out of it", async () => {
  answer = () => Response.json({ signedIn: true, who: "amina", logIn: "one", name: "Amina Begum", csrfToken: "t" });
  expect(await header()).toContain("Amina Begum");
  answer = () => { throw new TypeError("no signal"); };
  expect(await header()).toContain("layout.logOut");
});

test("the number to ring is the one that answers at this hour, whenever the page is of", async () => {
  answer = () => Response.json({ signedIn: false, who: "", name: "", emergencyPhone: "01632 960 199" });
  expect(await header()).toContain("tel:01632960199");
});

test("the number to ring is the one for when the office is closed, while nobody says which answers at this hour", async () => {
  const dataset = { emergencyPhone: "01632 960 100", officePhone: "01632 960 100", closedPhone: "01632 960 199" };
  vi.stubGlobal("document", { documentElement: { dataset } });
  answer = () => Response.json({ signedIn: true, who: "amina", name: "Amina", emergencyPhone: "01632 960 100" });
  expect(await header()).toContain("tel:01632960100");
  answer = () => { throw new TypeError("no signal"); };
  expect(await header()).toContain("tel:01632960199");
  // What was kept since the office was open says whom to ring by the hour it was read at.
  const { ringing } = await import("./landlord");
  expect(["01632 960 100", "01632 960 199", "01632 960 999"].map(ringing)).toEqual(["01632 960 199", "01632 960 199", "01632 960 999"]);
});

test("where nobody was here there is nobody to log out, nor where the server says that nobody is", async () => {
  answer = () => { throw new TypeError("no signal"); };
  expect(await header()).not.toContain("layout.logOut");
  kept.set("was here", JSON.stringify({ who: "amina", logIn: "one" }));
  answer = () => Response.json({ signedIn: false, who: "", name: "" });
  expect(await header()).not.toContain("layout.logOut");
});

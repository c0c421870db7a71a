import { expect, test, vi } from "vitest";
import { toTheCard } from "./card";

async function went(answer: () => Response): Promise<string> {
  vi.stubGlobal("fetch", async (path: string) => (path === "/api/session" ? Response.json({ signedIn: true, who: "amina", csrfHeader: "X", csrfToken: "t" }) : answer()));
  vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => undefined, removeItem: () => undefined });
  let where = "";
  await toTheCard("01a3", { leave: (address) => (where = address), stay: () => (where = "its own page") });
  return where;
}

test("whoever begins to pay is led on to where the card is asked for", async () => {
  expect(await went(() => Response.json({ address: "https://pay.example/secure/1" }))).toBe("https://pay.example/secure/1");
});

test("a payment that is over, and a line that is away, lead to what came of it", async () => {
  expect(await went(() => Response.json({ type: "/problems/not-here" }, { status: 404 }))).toBe("its own page");
  expect(await went(() => { throw new TypeError("no signal"); })).toBe("its own page");
});

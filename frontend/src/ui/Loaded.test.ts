import { h } from "preact";
import { LocationProvider } from "preact-iso";
import { renderToString } from "preact-render-to-string";
import { beforeEach, expect, test, vi } from "vitest";
import { Problem } from "../api/problem";
import { landlord } from "../app/landlord";
import type { Data } from "../lib/useData";
import { Loaded } from "./Loaded";
import { Page } from "./Page";

const said = vi.hoisted(() => [] as string[]);
vi.mock("../lib/aloud", () => ({ useAloud: (words: string) => said.push(words) }));

beforeEach(() => {
  said.length = 0;
  vi.stubGlobal("location", { pathname: "/app/rent/AT001123", search: "", origin: "https://doorstep.example" });
  vi.stubGlobal("document", { documentElement: { lang: "en" } });
});

const shown = (data: Data<string>, heading = true) => renderToString(h(LocationProvider, {
  children: h(Loaded<string>, { data, title: "Rent", again: () => undefined, children: (text) => h(Page, { title: "Rent", heading, children: h("p", {}, text) }) }),
}));

test("what is from before says so inside the page, right after its heading, with a way to ask anew", () => {
  expect(shown({ state: "here", value: "You owe nothing", since: "2026-11-26T09:00:00Z" }))
    .toMatch(/<main[^>]*>.*<h1[^>]*>Rent<\/h1><div class="govuk-inset-text"><p>app.offline.*<button[^>]*>app.again<\/button>.*You owe nothing.*<\/main>/);
  expect(shown({ state: "here", value: "You owe nothing", since: "2026-11-26T09:00:00Z" }, false)).toMatch(/<main[^>]*>.*app.offline.*You owe nothing/);
});

test("what is the server's own says nothing of the kind", () => {
  expect(shown({ state: "here", value: "You owe nothing" })).not.toMatch(/app.offline|app.again/);
});

const refused = (status: number, back?: string) => renderToString(h(LocationProvider, {
  children: h(Loaded<string>, {
    data: { state: "refused", problem: new Problem(status, { type: "/problems/too-late", title: "Too late", detail: "It is too late. Ring us on 01632 960 104." }) },
    title: "Rent", again: () => undefined, ...(back && { back }), children: () => "",
  }),
}));

test("a no cannot be tried again: there is the way back, and the number to ring can be pressed", () => {
  landlord.value = { ...landlord.value, repairsPhone: "01632 960 104" };
  const no = refused(409, "/app/repairs/REP-1");
  expect(no).toMatch(/<a href="\/app\/repairs\/REP-1" class="govuk-back-link">/);
  expect(no).toMatch(/<main.*It is too late. Ring us on <a href="tel:01632960104">01632 960 104<\/a>/);
  expect(no).not.toMatch(/<button|faces\/simple/);
  expect(refused(409)).toMatch(/<main.*<a href="\/app\/">error.home/);
});

test("what passes can be tried again, and is where it was", () => {
  const later = refused(503, "/app/repairs/REP-1");
  expect(later).toMatch(/<main.*<button.*app.again.*faces\/simple/);
  expect(later).not.toContain("govuk-back-link");
});

test("a press that comes to nothing at once is seen, and heard each time", () => {
  const old = (tries: number) => shown({ state: "here", value: "You owe nothing", since: "2026-11-26T09:00:00Z", tries });
  expect(old(0)).not.toContain("app.offline.still");
  for (const tries of [1, 2, 3]) expect(old(tries)).toContain("app.offline.still");
  expect(said).toHaveLength(4);
  said.forEach((words, i) => expect(words).not.toBe(said[i + 1]));
});

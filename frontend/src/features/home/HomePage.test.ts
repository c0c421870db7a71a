import { h } from "preact";
import { LocationProvider } from "preact-iso";
import { renderToString } from "preact-render-to-string";
import { expect, test, vi } from "vitest";

const home = {
  name: "Amina", accounts: [], leases: false, dangers: [],
  repairs: [{ reference: "REP-1", title: "A tap drips", place: "12 Mill Lane", next: "We will come on Tuesday" }],
  arrears: [{ account: "AG00001", text: "You owe £104.20" }],
  asked: [{ href: "/consultations/CON-1", title: "A new roof", text: "Tell us what you think by the end of Friday 12 February 2027." }],
};
vi.mock("../../lib/useData", () => ({ useData: () => [{ state: "here", value: home }, () => undefined] }));
vi.mock("../../lib/useFresh", () => ({ useFresh: () => undefined }));

test("what is late comes before the repairs, as on the light page (home/mine.jte)", async () => {
  vi.stubGlobal("location", { pathname: "/app/", search: "", origin: "https://doorstep.example" });
  const { default: HomePage } = await import("./HomePage");
  const draw = () => renderToString(h(LocationProvider, { children: h(HomePage, {}) }));
  const shown = draw();
  const [late, repair] = ["You owe £104.20", "A tap drips"].map((words) => shown.indexOf(words));
  expect(late).toBeGreaterThan(0);
  expect(repair).toBeGreaterThan(late!);
  expect(shown).toMatch(/href="\/app\/consultations\/CON-1">A new roof<\/a><\/h2><p><strong>Tell us what you think by the end of Friday 12 February 2027.</);
  Object.assign(home, { repairs: [], arrears: [] });
  expect(draw(), "somebody who is asked something has something under way").not.toContain("home.nothing");
  Object.assign(home, { asked: [] });
  expect(draw()).toContain("home.nothing");
});

import { h } from "preact";
import { LocationProvider } from "preact-iso";
import { renderToString } from "preact-render-to-string";
import { expect, test, vi } from "vitest";

const home = {
  name: "Amina", accounts: [], leases: false, dangers: [],
  repairs: [{ reference: "REP-1", title: "A tap drips", place: "12 Mill Lane", next: "We will come on Tuesday" }],
  arrears: [{ account: "AG00001", text: "You owe £104.20" }],
};
vi.mock("../../lib/useData", () => ({ useData: () => [{ state: "here", value: home }, () => undefined] }));
vi.mock("../../lib/useFresh", () => ({ useFresh: () => undefined }));

test("what is late comes before the repairs, as on the light page (home/mine.jte)", async () => {
  vi.stubGlobal("location", { pathname: "/app/", search: "", origin: "https://doorstep.example" });
  const { default: HomePage } = await import("./HomePage");
  const shown = renderToString(h(LocationProvider, { children: h(HomePage, {}) }));
  const [late, repair] = ["You owe £104.20", "A tap drips"].map((words) => shown.indexOf(words));
  expect(late).toBeGreaterThan(0);
  expect(repair).toBeGreaterThan(late!);
});

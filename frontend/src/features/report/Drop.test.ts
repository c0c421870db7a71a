import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test, vi } from "vitest";
import { Drop } from "./Drop";

vi.mock("../../lib/words", () => ({ t: (key: string) => key }));
// Asked whether they are sure.
vi.mock("preact/hooks", async (original) => ({ ...(await original<object>()), useState: () => [true, () => undefined] }));

const shown = (tried?: boolean) => renderToString(h(Drop, { tried, go: async () => undefined }));

test("nobody reads of a report that may have arrived that it has not been sent", () => {
  expect(shown()).toContain("app.report.drop.about");
  expect(shown(true)).toContain("app.report.drop.maybe");
  expect(shown(true)).not.toContain("app.report.drop.about");
});

import { expect, test } from "vitest";
import { KEPT } from "../../lib/typed";
import { MOST } from "../../worker/pages";
import { WAITS } from "./db";

const day = 24 * 60 * 60_000;
const [words] = Object.values(import.meta.glob<string>("../../../../backend/src/main/resources/words/help.properties", { query: "?raw", import: "default", eager: true }));
const told = (key: string): string => new RegExp(`^help\\.privacy\\.device\\.${key} = (.*)$`, "m").exec(words ?? "")?.[1] ?? "";

test("the privacy page says of what is kept on a device how much and for how long", () => {
  expect(told("pages")).toContain(`the last ${MOST} pages`);
  expect(told("typed")).toContain(`for ${KEPT / day} day,`);
  expect(told("reports")).toContain(`for ${WAITS / day} days at most`);
});

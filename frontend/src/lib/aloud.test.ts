import { beforeEach, expect, test, vi } from "vitest";

/** What an effect leaves to be done when its page goes. */
let gone: (() => void)[] = [];
vi.mock("preact/hooks", () => ({ useEffect: (run: () => (() => void) | undefined) => gone.push(run() ?? (() => undefined)) }));

beforeEach(() => (gone = []));

test("is said as long as its page is there, and takes away nothing that another page says by then", async () => {
  const { aloud, useAloud } = await import("./aloud");
  useAloud("");
  expect(aloud.value).toBe("");
  useAloud("Loading");
  expect(aloud.value).toBe("Loading");
  useAloud("It is of yesterday");
  gone[1]!();
  expect(aloud.value).toBe("It is of yesterday");
  gone[2]!();
  expect(aloud.value).toBe("");
});

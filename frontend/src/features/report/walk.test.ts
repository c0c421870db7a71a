import { describe, expect, test } from "vitest";
import type { Graph } from "../../api/types";
import { walk } from "./walk";

const graph: Graph = {
  first: "where",
  faults: ["tap-drips", "lift-stuck"],
  questions: {
    where: { kind: "one-of", hint: false, options: [{ option: "kitchen", next: "tap" }, { option: "communal", next: "lift-stuck" }] },
    tap: { kind: "any-of", hint: false, options: [{ option: "drip", next: "tap-drips" }, { option: "loose", next: "tap-drips" }] },
  },
};

describe("the questions", () => {
  test("begin with the first", () => {
    expect(walk(graph, {})).toEqual({ path: [], question: "where" });
  });

  test("lead through the answers to what it is", () => {
    expect(walk(graph, { where: "kitchen", tap: "loose,drip" })).toEqual({
      path: [{ question: "where", answer: "kitchen" }, { question: "tap", answer: "loose,drip" }],
      outcome: "tap-drips",
    });
  });

  test("leave out an answer that is not reachable any more", () => {
    expect(walk(graph, { where: "communal", tap: "drip" })).toEqual({ path: [{ question: "where", answer: "communal" }], outcome: "lift-stuck" });
  });

  test("ask again what was answered with something that is no option", () => {
    expect(walk(graph, { where: "cellar" }).question).toBe("where");
  });

  test("end where a graph leads back to itself", () => {
    const round: Graph = { first: "a", faults: [], questions: { a: { kind: "one-of", hint: false, options: [{ option: "yes", next: "a" }] } } };
    expect(walk(round, { a: "yes" }).question).toBe("a");
  });
});

import { describe, expect, test } from "vitest";
import type { Graph } from "../../api/types";
import { walk } from "./walk";

const graph: Graph = {
  first: "where",
  questions: {
    where: { kind: "one-of", title: "Where?", options: [{ option: "kitchen", label: "Kitchen", next: "tap" }, { option: "communal", label: "A lift" }] },
    tap: { kind: "any-of", title: "What?", options: [{ option: "drip", label: "It drips" }, { option: "loose", label: "It is loose" }] },
  },
};

describe("the questions", () => {
  test("begin with the first", () => {
    expect(walk(graph, {})).toEqual({ path: [], question: "where" });
  });

  test("lead through the answers until nothing more is asked", () => {
    expect(walk(graph, { where: "kitchen", tap: "loose,drip" })).toEqual({
      path: [{ question: "where", answer: "kitchen" }, { question: "tap", answer: "loose,drip" }],
    });
  });

  test("leave out an answer that is not reachable any more", () => {
    expect(walk(graph, { where: "communal", tap: "drip" })).toEqual({ path: [{ question: "where", answer: "communal" }] });
  });

  test("ask again what was answered with something that is no option", () => {
    expect(walk(graph, { where: "cellar" }).question).toBe("where");
  });

  test("end where a graph leads back to itself", () => {
    const round: Graph = { first: "a", questions: { a: { kind: "one-of", title: "A?", options: [{ option: "yes", label: "Yes", next: "a" }] } } };
    expect(walk(round, { a: "yes" }).question).toBe("a");
  });
});

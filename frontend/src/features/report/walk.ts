import type { Graph } from "../../api/types";

/** How far the answers lead through the graph: the next question, or what it is. */
export interface Walked {
  path: { question: string; answer: string }[];
  question?: string;
  outcome?: string;
}

/** Only what is reachable with the answers counts; an answer that is no option of its question is none. */
export function walk(graph: Graph, answers: Record<string, string>): Walked {
  const path: Walked["path"] = [];
  let here = graph.first;
  for (;;) {
    const asked = graph.questions[here];
    if (!asked) return { path, outcome: here };
    const answer = answers[here] ?? "";
    const next = asked.options.find(({ option }) => option === answer.split(",")[0])?.next;
    if (!next || path.some(({ question }) => question === here)) return { path, question: here };
    path.push({ question: here, answer });
    here = next;
  }
}

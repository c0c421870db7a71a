import type { Graph } from "../../api/types";

/** How far the answers lead through the graph. */
export interface Walked {
  path: { question: string; answer: string }[];
  /** The next to be asked; none where nothing more is. */
  question?: string;
  /** What the answers lead to, where that is a danger: its key. */
  danger?: string;
}

/** Only what is reachable with the answers counts; an answer that is no option of its question is none. */
export function walk(graph: Graph, answers: Record<string, string>): Walked {
  const path: Walked["path"] = [];
  let here: string | undefined = graph.first;
  let danger: string | undefined;
  while (here) {
    const question: string = here;
    const answer = answers[question] ?? "";
    const [chosen] = chosenOf(graph, question, answer);
    if (!chosen || path.some((one) => one.question === question)) return { path, question };
    path.push({ question, answer });
    here = chosen.next;
    danger = chosen.danger;
  }
  return danger ? { path, danger } : { path };
}

/** What was answered, as it is read. */
export function labelsOf(graph: Graph, question: string, answer: string): string {
  return chosenOf(graph, question, answer).map(({ label }) => label).join(", ");
}

function chosenOf(graph: Graph, question: string, answer: string) {
  const options = graph.questions[question]?.options ?? [];
  return answer.split(",").flatMap((code) => options.filter(({ option }) => option === code));
}

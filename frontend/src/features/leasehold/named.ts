import type { FieldProblem } from "../../api/problem";

/** What is wrong with the one field of a form that has another id on the page. */
export function named(problems: FieldProblem[], id: string): FieldProblem[] {
  return problems.map((problem) => (problem.field ? { ...problem, field: id } : problem));
}

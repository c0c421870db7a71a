import { useEffect } from "preact/hooks";
import type { FieldProblem } from "../../api/problem";

/** What cannot be done as things stand has moved on since they were read: they are read anew. */
export function useMoved(problems: FieldProblem[], again: () => void): void {
  useEffect(() => {
    if (problems.some(({ field }) => !field)) again();
  }, [problems]);
}

import { useState } from "preact/hooks";
import { Problem, type FieldProblem } from "../../api/problem";

/** What a press that is no form's does, and what was wrong with it. A second press while it is under way does nothing. */
export function useTold(): { problems: FieldProblem[]; attempt: (work: () => Promise<unknown>) => Promise<void> } {
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [busy] = useState({ now: false });
  const attempt = async (work: () => Promise<unknown>) => {
    if (busy.now) return;
    busy.now = true;
    try {
      await work();
      setProblems([]);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblems(error.forForm());
    } finally {
      busy.now = false;
    }
  };
  return { problems, attempt };
}

import { useState } from "preact/hooks";
import { Problem, type FieldProblem } from "../../api/problem";
import { presses } from "./presses";

interface Told {
  problems: FieldProblem[];
  /** A second press while one is under way does nothing. */
  attempt: (work: () => Promise<unknown>) => Promise<void>;
  /** Is done when its turn comes: what was chosen is not lost. */
  queue: (work: () => Promise<unknown>) => Promise<void>;
}

/** What a press that is no form's does, and what was wrong with it. */
export function useTold(): Told {
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [{ press, wait }] = useState(() => presses((error) => {
    if (error !== undefined && !(error instanceof Problem)) throw error;
    setProblems(error?.forForm() ?? []);
  }));
  return { problems, attempt: press, queue: wait };
}

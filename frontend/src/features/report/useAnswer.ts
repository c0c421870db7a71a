import { useState } from "preact/hooks";
import { Problem, type FieldProblem } from "../../api/problem";

/**
 * The form of one step: what is typed, whether it is on its way, what was wrong with it. It stays under way until the next
 * step has taken its place, so that a second tap sends nothing.
 *
 * @param begin what stands in the fields at first
 * @param take  gives the fields to whoever keeps them
 */
export function useAnswer(begin: Record<string, string>, take: (fields: Record<string, string>) => Promise<void>) {
  const [typed, setTyped] = useState(begin);
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [sending, setSending] = useState(false);

  const submit = async () => {
    if (sending) return;
    setSending(true);
    setProblems([]);
    try {
      await take(typed);
    } catch (error) {
      setSending(false);
      if (!(error instanceof Problem)) throw error;
      setProblems(error.forForm());
    }
  };
  const field = (name: string) => ({
    name,
    value: typed[name] ?? "",
    problems,
    onInput: (value: string) => setTyped((before) => ({ ...before, [name]: value })),
  });
  return { problems, sending, submit, field };
}

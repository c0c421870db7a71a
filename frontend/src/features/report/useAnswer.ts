import { useRef, useState } from "preact/hooks";
import { Problem, type FieldProblem } from "../../api/problem";
import { during } from "../../lib/busy";
import { drop, keep, kept } from "../../lib/typed";

/**
 * The form of one step: what is typed, whether it is on its way, what was wrong with it. It stays under way until the next
 * step has taken its place, so that a second tap sends nothing. What is typed and not sent outlasts a reload (typed.ts).
 *
 * @param begin what stands in the fields at first
 * @param take  gives the fields to whoever keeps them
 * @param wrong what is wrong with them as they begin
 */
export function useAnswer(begin: Record<string, string>, take: (fields: Record<string, string>) => Promise<void>, wrong: FieldProblem[] = []) {
  // As it was when the form appeared.
  const first = useRef(begin).current;
  const [typed, setTyped] = useState(() => kept(first));
  const [problems, setProblems] = useState(wrong);
  const [sending, setSending] = useState(false);

  const submit = async (pressed: Record<string, string> = {}) => {
    if (sending) return;
    const all = { ...typed, ...pressed };
    setTyped(all);
    setSending(true);
    setProblems([]);
    const here = location.pathname;
    try {
      await during(take(all));
      drop(all, here);
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
    onInput: (value: string) => setTyped((before) => {
      const after = { ...before, [name]: value };
      keep(after, first);
      return after;
    }),
  });
  return { problems, sending, submit, field };
}

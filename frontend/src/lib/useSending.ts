import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { Problem, type FieldProblem } from "../api/problem";
import { request } from "../api/request";
import { during } from "./busy";
import { fromHere } from "./stillHere";
import { decided, drop, keep, kept, keyOf, unkept } from "./typed";

/** Where a form goes and with what. */
export interface Sent {
  path: string;
  method?: "GET" | "POST" | "PUT" | "DELETE";
  body?: unknown;
}

/**
 * A form: what is typed, whether it is on its way, and what was wrong with it. Nothing typed is lost by a refusal, a
 * second tap sends nothing, and a try after no answer is the same send: it has the same key, also where the page was loaded
 * anew in between (backend/docs/adr/0103). What is typed outlasts a log-in (typed.ts).
 *
 * @param begin what stands in the fields at first
 * @param send  where the fields go
 * @param done  called with the answer, where the reader is still on the page
 * @param secret fields that are kept nowhere but in the form: bank details are typed again, and so is what somebody earns
 */
export function useSending<F extends Record<string, string>, A = unknown>(
  begin: F, send: (typed: F) => Sent, done: (answer: A) => void, secret: (keyof F & string)[] = [],
) {
  // As it was when the form appeared.
  const first = useRef(begin).current;
  const [typed, setTyped] = useState(() => kept(first, secret));
  const [problems, setProblems] = useState<FieldProblem[]>([]);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Problem>();
  const key = useRef<string>(crypto.randomUUID());
  const goes = secret.some((field) => typed[field] !== first[field]);
  useEffect(() => {
    if (!goes) return;
    unkept.value++;
    return () => void unkept.value--;
  }, [goes]);

  const submit = useCallback(async () => {
    if (sending) return;
    setSending(true);
    const { path, method = "POST", body } = send(typed);
    const here = location.pathname;
    const go = fromHere(done);
    const what = JSON.stringify([path, body]);
    // What is put or taken away twice is so once.
    if (method === "POST" && secret.length === 0) {
      key.current = keyOf(typed, what) ?? key.current;
      keep(typed, first, secret, { key: key.current, what });
    }
    const under = key.current;
    try {
      const answer = await during(request<A>(path, { method, body, key: under }));
      setProblems([]);
      setRefusal(undefined);
      drop(typed, here);
      go(answer);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblems(error.forForm());
      setRefusal(error);
      // What was refused will be another send; what had no answer may have arrived, or is at work still, and a log-in that is over says nothing of it.
      if (!error.undecided && error.means !== "log-in") {
        decided(typed, here, under);
        key.current = crypto.randomUUID();
      }
    } finally {
      setSending(false);
    }
  }, [typed, sending, send, done]);

  const field = <N extends keyof F & string>(name: N) => ({
    name,
    value: typed[name],
    problems,
    onInput: (value: string) => setTyped((before) => {
      const after = { ...before, [name]: value };
      keep(after, first, secret);
      // Another answer is another send.
      key.current = crypto.randomUUID();
      return after;
    }),
  });
  return { typed, problems, refusal, sending, submit, field };
}

import { LATER, type Kept } from "./report";
import type { Step } from "./step";

/**
 * What a person has said of a report kept on the phone, step by step as the server takes it: of one they have not finished,
 * the steps they passed. A time they want to pick is no answer.
 */
export function answersOf({ answers, passed, ready }: Pick<Kept, "answers" | "passed" | "ready">): [Step, Record<string, string>][] {
  const some = (...names: string[]) => Object.fromEntries(names.map((name) => [name, answers[name] ?? ""]));
  const { place, words, meetName, meetPhone, access, notes, slot, ...questions } = answers;
  const all: [Step, Record<string, string>][] = [
    ["PLACE", some("place")],
    ["QUESTIONS", questions],
    ["WORDS", some("words")],
    ["PHOTOS", {}],
    ["ACCESS", some("meetName", "meetPhone", "access", "notes")],
    ["SLOT", some("slot")],
  ];
  return all.filter(([step]) => (ready || passed.includes(step)) && (step !== "SLOT" || (slot && slot !== LATER)));
}

import type { AheadPage } from "../../api/types";
import { LATER, type Kept } from "./report";
import type { Step } from "./step";

/**
 * What a person has said of a report kept on the phone, step by step as the server says that each is asked: of one they have
 * not finished, the steps they passed. A time they want to pick is no answer, and neither is nothing where something is needed.
 */
export function answersOf({ answers, passed, ready }: Pick<Kept, "answers" | "passed" | "ready">, { asked, graph }: AheadPage): [Step, Record<string, string>][] {
  return asked
    .filter(({ step }) => step !== "CHECK" && (ready || passed.includes(step)))
    .flatMap(({ step, fields, needed }): [Step, Record<string, string>][] => {
      const names = step === "QUESTIONS" ? Object.keys(graph.questions).filter((question) => question in answers) : fields.map(({ name }) => name);
      const said = names.map((name) => answers[name] ?? "");
      const none = (step === "SLOT" && said.includes(LATER)) || (needed && !said.some(Boolean));
      return none ? [] : [[step, Object.fromEntries(names.map((name, i) => [name, said[i]!]))]];
    });
}

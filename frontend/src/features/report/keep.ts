import { Problem } from "../../api/problem";
import type { AheadPage } from "../../api/types";
import { t } from "../../lib/words";
import type { Kept } from "./report";
import type { Step } from "./step";
import { labelsOf, walk } from "./walk";

/**
 * The report with a step answered, as far as that can be known without the server.
 *
 * @throws Problem where nothing was chosen
 */
export function keep(report: Kept, { graph }: AheadPage, step: Step, fields: Record<string, string>): Kept {
  if (step === "CHECK") return { ...report, ready: true, needs: undefined, stopped: undefined };
  const empty = Object.keys(fields).find((field) => !fields[field]);
  if (empty && step === "PLACE") throw missing(empty, t("problem.repairs.place.choose"));
  if (empty && step === "QUESTIONS") throw missing(empty, t("problem.repairs.question.choose"));
  if (empty && step === "SLOT") throw missing(empty, t("problem.repairs.slot.choose"));
  const answers = { ...report.answers, ...fields };
  const { path, question } = walk(graph, answers);
  // What it is called the server will say: until then it goes by what was answered.
  const title = question ? "" : path.map((one) => labelsOf(graph, one.question, one.answer)).join(", ");
  return { ...report, answers, passed: [...new Set([...report.passed, step])], title };
}

function missing(field: string, message: string): Problem {
  return new Problem(422, { type: "/problems/check-answers", errors: [{ field, code: "missing", message }] });
}

import { Problem } from "../../api/problem";
import type { AheadPage } from "../../api/types";
import { askedAt } from "./asked";
import { eased, type Kept } from "./report";
import type { Step } from "./step";
import { labelsOf, walk } from "./walk";

/**
 * The report with a step answered, as far as that can be known without the server.
 *
 * @throws Problem where nothing was chosen and the server says that something is needed
 */
export function keep(report: Kept, ahead: AheadPage, step: Step, fields: Record<string, string>): Kept {
  if (step === "CHECK") return { ...report, ...eased, ready: true };
  const empty = Object.keys(fields).find((field) => !fields[field]);
  const message = askedAt(ahead, step)?.needed;
  if (empty && message) throw new Problem(422, { type: "/problems/check-answers", errors: [{ field: empty, code: "missing", message }] });
  const answers = { ...report.answers, ...fields };
  const { path, question, danger } = walk(ahead.graph, answers);
  // What to do in another danger is read anew.
  const read = report.passed.filter((one) => one !== "DANGER" || walk(ahead.graph, report.answers).danger === danger);
  // What it is called the server will say: until then it goes by what was answered.
  const title = question ? "" : path.map((one) => labelsOf(ahead.graph, one.question, one.answer)).join(", ");
  return { ...report, ...(step === report.stopped && eased), answers, passed: [...new Set([...read, step])], title };
}

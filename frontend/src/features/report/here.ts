import type { AheadPage, Option, ReportPage, Row } from "../../api/types";
import { count, said, t } from "../../lib/words";
import { askedAt, type Asked } from "./asked";
import { LATER, type Kept } from "./report";
import type { Step } from "./step";
import { labelsOf, walk } from "./walk";

/** The steps of a report in their order: what to do in the danger that its answers lead to comes before anything more is asked. */
export function stepsOf({ answers }: Kept, { graph, asked }: AheadPage): Step[] {
  const steps = asked.map(({ step }) => step);
  if (walk(graph, answers).danger) steps.splice(steps.indexOf("QUESTIONS") + 1, 0, "DANGER");
  return steps;
}

/** The first step not answered yet: the last of them is where it is sent. */
export function nextStep(report: Kept, ahead: AheadPage): Step {
  return stepsOf(report, ahead).find((step) => {
    if (step === "QUESTIONS") return walk(ahead.graph, report.answers).question;
    const { fields = [], needed } = askedAt(ahead, step) ?? {};
    return needed ? fields.some(({ name }) => !report.answers[name]) : !report.passed.includes(step);
  })!;
}

/** The step that is drawn for one that was asked for: none after the first that is not answered, nor one there is not. */
export function shownStep(wanted: string | undefined, next: Step, steps: Step[]): Step {
  const step = steps.indexOf((wanted ?? next).toUpperCase() as Step);
  return step < 0 || step > steps.indexOf(next) ? next : steps[step]!;
}

/** The page of a step of a report kept on the phone, as the server would give it. */
export function pageOf(report: Kept, ahead: AheadPage, step: Step, photos: number, asked?: string): ReportPage {
  const { path, question } = walk(ahead.graph, report.answers);
  const shown = (asked && path.some((one) => one.question === asked) ? asked : question) ?? path.at(-1)?.question ?? ahead.graph.first;
  const about = ahead.graph.questions[shown];
  const here = `/repairs/report/${report.id}`;
  const { limit, fields = [] } = askedAt(ahead, step) ?? {};
  const draft = {
    id: report.id, answers: report.answers, answered: report.passed as Step[], next: nextStep(report, ahead), passes: false, passesOnceRead: false,
    places: [], path, alarms: [], photos: [], holdRanOut: false,
  };
  return {
    draft,
    step,
    title: step === "QUESTIONS" ? (about?.title ?? "") : said("repairs.report.", `${step.toLowerCase()}.title`),
    back: back(here, stepsOf(report, ahead), step, path.map((one) => one.question), shown),
    typed: step === "QUESTIONS" ? { question: shown } : {},
    options: step === "QUESTIONS" ? (about?.options ?? []).map(({ option, label, apart = false }) => ({ value: option, label, apart })) : fields.flatMap(({ options }) => options),
    rows: step === "CHECK" ? rowsOf(report, ahead, photos, here) : [],
    nearest: [],
    alarms: [],
    kind: about?.kind as ReportPage["kind"],
    many: step === "QUESTIONS" && about?.kind === "any-of",
    morePhotos: photos < (limit ?? 0),
    ...(limit && { limit }),
    ...(step === "QUESTIONS" && about?.hint && { hint: about.hint }),
    ...(step === "SLOT" && { slots: { options: times(), beyond: false, none: false } }),
  };
}

function back(here: string, steps: Step[], step: Step, path: string[], shown: string): string {
  const before = path[path.includes(shown) ? path.indexOf(shown) - 1 : path.length - 1];
  if (step === "QUESTIONS" && before) return `${here}/questions?question=${before}`;
  const earlier = steps[steps.indexOf(step) - 1];
  if (!earlier) return "/repairs/report";
  return earlier === "QUESTIONS" ? `${here}/questions?question=${path.at(-1) ?? ""}` : `${here}/${earlier.toLowerCase()}`;
}

/** What to do in the danger that the answers lead to, as it was read ahead. */
export const dangerOf = ({ answers }: Kept, { graph, dangers }: AheadPage) => dangers.find(({ key }) => key === walk(graph, answers).danger);

/** No diary can be read without a signal: they are rung, or asked when there is one. */
function times(): Option[] {
  return [
    { value: LATER, label: t("app.report.later"), hint: t("app.report.laterHint"), apart: false },
    { value: "call-back", label: t("app.report.ringMe"), hint: t("repairs.slot.callBackHint"), apart: false },
  ];
}

/** A line for each step that has one, and for each question. */
function rowsOf({ answers }: Kept, ahead: AheadPage, photos: number, here: string): Row[] {
  const row = (key: string, lines: string[], changed: string): Row =>
    ({ key, lines: lines.some(Boolean) ? lines.filter(Boolean) : [t("repairs.check.notProvided")], changeHref: `${here}/${changed}`, changeWhat: key });
  return ahead.asked.flatMap((asked) => {
    if (asked.step === "QUESTIONS") {
      return walk(ahead.graph, answers).path.map(({ question, answer }) =>
        row(ahead.graph.questions[question]?.title ?? "", [labelsOf(ahead.graph, question, answer)], `questions?question=${question}`));
    }
    return asked.row ? [row(asked.row, linesOf(asked, answers, photos), asked.step.toLowerCase())] : [];
  });
}

function linesOf({ step, fields }: Asked, answers: Record<string, string>, photos: number): string[] {
  if (step === "PHOTOS") return photos > 0 ? [count("repairs.check.photosAdded", photos)] : [];
  return fields.flatMap(({ name, options }) => {
    const answer = answers[name] ?? "";
    if (!answer) return [];
    // A time that was picked while there was a signal has its words at the server.
    if (step === "SLOT") return labels(times(), answer)[0] ?? t("app.report.timePicked");
    return options.length > 0 ? labels(options, answer) : answer;
  });
}

const labels = (options: Option[], codes: string): string[] => codes.split(",").flatMap((code) => options.filter(({ value }) => value === code)).map(({ label }) => label);

import type { AheadPage, Option, ReportPage, Row } from "../../api/types";
import { count, said, t } from "../../lib/words";
import { LATER, type Kept } from "./report";
import type { Step } from "./step";
import { labelsOf, walk } from "./walk";

/** The first step not answered yet. */
export function nextStep({ answers, passed }: Kept, { graph, steps }: AheadPage): Step {
  return steps.find((step) => {
    switch (step) {
      case "PLACE": return !answers.place;
      case "QUESTIONS": return walk(graph, answers).question;
      case "SLOT": return !answers.slot;
      case "CHECK": return true;
      default: return !passed.includes(step);
    }
  })!;
}

/** The step that is drawn for one that was asked for: none after the first that is not answered, nor one there is not. */
export function shownStep(asked: string | undefined, next: Step, { steps }: AheadPage): Step {
  const step = steps.indexOf((asked ?? next).toUpperCase() as Step);
  return step < 0 || step > steps.indexOf(next) ? next : steps[step]!;
}

/** The page of a step of a report kept on the phone, as the server would give it. */
export function pageOf(report: Kept, ahead: AheadPage, step: Step, photos: number, asked?: string): ReportPage {
  const { path, question } = walk(ahead.graph, report.answers);
  const shown = (asked && path.some((one) => one.question === asked) ? asked : question) ?? path.at(-1)?.question ?? ahead.graph.first;
  const about = ahead.graph.questions[shown];
  const here = `/repairs/report/${report.id}`;
  const draft = { id: report.id, answers: report.answers, next: nextStep(report, ahead), places: [], path, alarms: [], photos: [], holdRanOut: false };
  return {
    draft,
    step,
    title: step === "QUESTIONS" ? (about?.title ?? "") : said("repairs.report.", `${step.toLowerCase()}.title`),
    back: back(here, ahead.steps, step, path.map((one) => one.question), shown),
    typed: step === "QUESTIONS" ? { question: shown } : {},
    options: optionsOf(step, ahead, shown),
    rows: step === "CHECK" ? rowsOf(report, ahead, photos, here) : [],
    nearest: [],
    alarms: [],
    kind: about?.kind as ReportPage["kind"],
    many: step === "QUESTIONS" && about?.kind === "any-of",
    morePhotos: photos < ahead.photos,
    limit: step === "PHOTOS" ? ahead.photos : step === "ACCESS" ? ahead.notes : ahead.words,
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

function optionsOf(step: Step, { places, access, graph }: AheadPage, question: string): Option[] {
  if (step === "PLACE") return places;
  if (step === "ACCESS") return access;
  if (step !== "QUESTIONS") return [];
  return graph.questions[question]!.options.map(({ option, label, apart = false }) => ({ value: option, label, apart }));
}

/** No diary can be read without a signal: they are rung, or asked when there is one. */
function times(): Option[] {
  return [
    { value: LATER, label: t("app.report.later"), hint: t("app.report.laterHint"), apart: false },
    { value: "call-back", label: t("app.report.ringMe"), hint: t("repairs.slot.callBackHint"), apart: false },
  ];
}

function rowsOf({ answers }: Kept, ahead: AheadPage, photos: number, here: string): Row[] {
  const labels = (options: Option[], codes = "") => codes.split(",").flatMap((code) => options.filter(({ value }) => value === code)).map(({ label }) => label);
  const row = (key: string, lines: string[], changed: string): Row =>
    ({ key, lines: lines.some(Boolean) ? lines.filter(Boolean) : [t("repairs.check.notProvided")], changeHref: `${here}/${changed}`, changeWhat: key });
  return [
    row(t("repairs.check.place"), labels(ahead.places, answers.place), "place"),
    ...walk(ahead.graph, answers).path.map(({ question, answer }) =>
      row(ahead.graph.questions[question]?.title ?? "", [labelsOf(ahead.graph, question, answer)], `questions?question=${question}`)),
    row(t("repairs.check.words"), [answers.words ?? ""], "words"),
    row(t("repairs.check.photos"), [photos > 0 ? count("repairs.check.photosAdded", photos) : ""], "photos"),
    row(t("repairs.check.access"), [answers.meetName ?? "", answers.meetPhone ?? "", ...labels(ahead.access, answers.access), answers.notes ?? ""], "access"),
    row(t("repairs.check.slot"), answers.slot ? [labels(times(), answers.slot)[0] ?? t("app.report.timePicked")] : [], "slot"),
  ];
}

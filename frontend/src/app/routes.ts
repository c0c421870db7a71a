import { load } from "../lib/words";
import { part } from "./part";

const danger = () => import("../features/danger/pages");
const help = () => import("../features/help/pages");
const home = () => import("../features/home/pages");
const messages = () => import("../features/messages/pages");
const repairs = () => import("../features/repairs/pages");
const report = () => import("../features/report/pages");
const standards = () => import("../features/standards/pages");
const surveys = () => import("../features/surveys/pages");

/** One page of a feature; the feature comes whole, and beside it the words of the page. */
function page<M, N extends keyof M>(words: string[], feature: () => Promise<M>, name: N) {
  return part<M[N]>(() => Promise.all([feature(), load(...words)]).then(([all]) => all[name]));
}

/** The table of contents: a feature is loaded when the first of its pages is opened. Addresses are the light pages'. */
export const routes = [
  { path: "/app/", page: page(["home"], home, "HomePage") },
  { path: "/app/danger", page: page(["home"], danger, "DangersPage") },
  { path: "/app/danger/:key", page: page(["danger"], danger, "DangerPage") },
  { path: "/app/help/contact", page: page(["help"], help, "ContactPage") },
  { path: "/app/messages", page: page(["messages"], messages, "MessagesPage") },
  { path: "/app/messages/:id", page: page(["messages"], messages, "MessagePage") },
  { path: "/app/standards", page: page(["standards"], standards, "ChartersPage") },
  { path: "/app/standards/:id", page: page(["standards"], standards, "StandardPage") },
  { path: "/app/surveys/:reference", page: page(["surveys"], surveys, "SurveyPage") },
  { path: "/app/repairs", page: page(["repairs"], repairs, "ListPage") },
  { path: "/app/repairs/report", page: page(["report", "repairs"], report, "StartPage") },
  { path: "/app/repairs/report/:id", page: page(["report", "repairs"], report, "DraftPage") },
  { path: "/app/repairs/report/:id/:step", page: page(["report", "repairs"], report, "StepPage") },
  { path: "/app/repairs/:reference/reported", page: page(["repairs"], report, "ReportedPage") },
  { path: "/app/repairs/:reference", page: page(["repairs"], repairs, "RepairPage") },
  { path: "/app/repairs/:reference/time", page: page(["repairs"], repairs, "TimePage") },
  { path: "/app/repairs/:reference/cancel-visit", page: page(["repairs"], repairs, "CancelPage") },
  { path: "/app/repairs/:reference/no-longer-needed", page: page(["repairs"], repairs, "EndPage") },
];

/** Begins to fetch the page at this address: it is wanted in a moment. */
export function fetchAhead(address: string): void {
  const route = routes.find(({ path }) => new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}$`).test(address));
  // What cannot be had is told where it is drawn.
  route?.page.preload().catch(() => undefined);
}

import { lazy } from "preact-iso";

/** The table of contents: each feature is loaded when one of its pages is opened. Addresses are the light pages'. */
export const routes = [
  { path: "/app/", page: lazy(() => import("../features/home/HomePage")) },
  { path: "/app/danger", page: lazy(() => import("../features/danger/DangersPage")) },
  { path: "/app/danger/:key", page: lazy(() => import("../features/danger/DangerPage")) },
  { path: "/app/messages", page: lazy(() => import("../features/messages/MessagesPage")) },
  { path: "/app/messages/:id", page: lazy(() => import("../features/messages/MessagePage")) },
  { path: "/app/standards", page: lazy(() => import("../features/standards/ChartersPage")) },
  { path: "/app/standards/:id", page: lazy(() => import("../features/standards/StandardPage")) },
  { path: "/app/surveys/:reference", page: lazy(() => import("../features/surveys/SurveyPage")) },
  { path: "/app/repairs", page: lazy(() => import("../features/repairs/ListPage")) },
  { path: "/app/repairs/report", page: lazy(() => import("../features/report/StartPage")) },
  { path: "/app/repairs/report/:id", page: lazy(() => import("../features/report/DraftPage")) },
  { path: "/app/repairs/report/:id/:step", page: lazy(() => import("../features/report/StepPage")) },
  { path: "/app/repairs/:reference/reported", page: lazy(() => import("../features/report/ReportedPage")) },
  { path: "/app/repairs/:reference", page: lazy(() => import("../features/repairs/RepairPage")) },
  { path: "/app/repairs/:reference/time", page: lazy(() => import("../features/repairs/TimePage")) },
  { path: "/app/repairs/:reference/cancel-visit", page: lazy(() => import("../features/repairs/CancelPage")) },
  { path: "/app/repairs/:reference/no-longer-needed", page: lazy(() => import("../features/repairs/EndPage")) },
];

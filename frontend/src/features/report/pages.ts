export { default as DraftPage } from "./DraftPage";
export { default as ReportedPage } from "./ReportedPage";
export { default as StartPage } from "./StartPage";
export { default as StepPage } from "./StepPage";

export { default as SurveyPage } from "./SurveyPage";

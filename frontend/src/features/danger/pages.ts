export { default as DangerPage } from "./DangerPage";
export { default as DangersPage } from "./DangersPage";

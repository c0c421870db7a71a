export { default as CancelPage } from "./CancelPage";
export { default as ChangePage } from "./ChangePage";
export { default as ConfirmPage } from "./ConfirmPage";
export { default as SetUpPage } from "./SetUpPage";
export { default as ShowPage } from "./ShowPage";

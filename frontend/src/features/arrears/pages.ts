export { default as AmountPage } from "./AmountPage";
export { default as CheckPage } from "./CheckPage";
export { default as MoneyPage } from "./MoneyPage";
export { default as PlanPage } from "./PlanPage";
export { default as ShowPage } from "./ShowPage";

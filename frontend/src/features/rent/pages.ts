export { default as BalancePage } from "./BalancePage";
export { default as CreditPage } from "./CreditPage";
export { default as RentPage } from "./RentPage";

export { default as PayPage } from "./PayPage";
export { default as PaymentPage } from "./PaymentPage";
export { default as PaymentsPage } from "./PaymentsPage";

export { default as BillPage } from "./BillPage";
export { default as ChargesPage } from "./ChargesPage";
export { default as ConsultationPage } from "./ConsultationPage";
export { default as ConsultationsPage } from "./ConsultationsPage";
export { default as LeasesPage } from "./LeasesPage";

import type { components } from "../../target/generated/api";

/*
 * What the API answers, as its own document says (openapi.json beside this file). The pages are what the light pages'
 * templates are given: every sentence in them is finished.
 */
type Views = components["schemas"];

export type HomePage = Views["HomePage"];
export type ListPage = Views["ListPage"];
export type RepairPage = Views["RepairPage"];
export type TimePage = Views["TimePage"];
export type CancelPage = Views["CancelPage"];
export type StartPage = Views["StartPage"];
export type ReportPage = Views["ReportPage"];
export type AheadPage = Views["AheadPage"];
export type DraftView = Views["DraftView"];
export type OpenRepair = Views["OpenRepair"];
export type Alarm = Views["Alarm"];
export type Graph = Views["Graph"];
export type SlotOptions = Views["SlotOptions"];
export type Option = Views["Option"];
export type Row = Views["Row"];
export type TimelineEntry = Views["TimelineEntry"];
export type PromiseLine = Views["PromiseLine"];
export type Cell = Views["Cell"];
export type Sheet = Views["Sheet"];
export type AccountListPage = Views["AccountListPage"];
export type AccountPage = Views["AccountPage"];
export type StatementPage = Views["StatementPage"];
export type RentPage = Views["RentPage"];
export type BalancePage = Views["BalancePage"];
export type Chart = Views["Chart"];
export type CreditPage = Views["CreditPage"];
export type PayPage = Views["PayPage"];
export type PaymentPage = Views["PaymentPage"];
export type PaymentsPage = Views["PaymentsPage"];
export type BegunPayment = Views["BegunPayment"];
export type Card = Views["Card"];
export type DebitPage = Views["DebitPage"];
export type LeasesPage = Views["LeasesPage"];
export type ChargesPage = Views["ChargesPage"];
export type ShareDrawing = Views["ShareDrawing"];
export type BillPage = Views["BillPage"];
export type LeasePage = Views["LeasePage"];
export type RequestsPage = Views["RequestsPage"];
export type RequestPage = Views["RequestPage"];
export type RequestLine = Views["RequestLine"];
export type AskedRequest = Views["AskedRequest"];
export type SurgeryPage = Views["SurgeryPage"];
export type WorksPage = Views["WorksPage"];
export type WelcomePage = Views["WelcomePage"];
export type ConsultationsPage = Views["ConsultationsPage"];
export type ConsultationPage = Views["ConsultationPage"];
export type SaidLine = Views["SaidLine"];
export type DocumentListPage = Views["DocumentListPage"];
export type ArrearsPage = Views["ArrearsPage"];
export type PlanPage = Views["PlanPage"];
export type PlanPartPage = Views["PlanPartPage"];
export type PlanCheckPage = Views["PlanCheckPage"];
export type DangerPage = Views["DangerPage"];
export type HomeInDanger = Views["HomeInDanger"];
export type MessagesPage = Views["MessagesPage"];
export type MessagePage = Views["MessagePage"];
export type SurveyPage = Views["SurveyPage"];
export type CharterView = Views["CharterView"];
export type StandardView = Views["StandardView"];

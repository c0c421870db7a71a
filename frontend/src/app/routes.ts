import { load } from "../lib/words";
import { part } from "./part";

const accounts = () => import("../features/accounts/pages");
const arrears = () => import("../features/arrears/pages");
const danger = () => import("../features/danger/pages");
const directdebit = () => import("../features/directdebit/pages");
const documents = () => import("../features/documents/pages");
const help = () => import("../features/help/pages");
const home = () => import("../features/home/pages");
const leasehold = () => import("../features/leasehold/pages");
const messages = () => import("../features/messages/pages");
const payments = () => import("../features/payments/pages");
const rent = () => import("../features/rent/pages");
const repairs = () => import("../features/repairs/pages");
const report = () => import("../features/report/pages");
const standards = () => import("../features/standards/pages");
const surveys = () => import("../features/surveys/pages");

/** One page of a feature; the feature comes whole, and beside it the words of the page. */
function page<M, N extends keyof M>(words: string[], feature: () => Promise<M>, name: N) {
  return part<M[N]>(() => Promise.all([feature(), load(...words)]).then(([all]) => all[name]));
}

/** The table of contents: a feature is loaded when the first of its pages is opened. Addresses are the light pages'. */
export const routes = [
  { path: "/app/", page: page(["home"], home, "HomePage") },
  { path: "/app/log-out", page: page(["home"], home, "LogOutPage") },
  { path: "/app/danger", page: page(["home"], danger, "DangersPage") },
  { path: "/app/danger/:key", page: page(["danger"], danger, "DangerPage") },
  { path: "/app/help/contact", page: page(["help"], help, "ContactPage") },
  { path: "/app/messages", page: page(["messages"], messages, "MessagesPage") },
  { path: "/app/messages/:id", page: page(["messages"], messages, "MessagePage") },
  { path: "/app/standards", page: page(["standards"], standards, "ChartersPage") },
  { path: "/app/standards/:id", page: page(["standards"], standards, "StandardPage") },
  { path: "/app/surveys/:reference", page: page(["surveys"], surveys, "SurveyPage") },
  { path: "/app/repairs", page: page(["repairs"], repairs, "ListPage") },
  { path: "/app/repairs/report", page: page(["report", "repairs"], report, "StartPage") },
  { path: "/app/repairs/report/:id", page: page(["report", "repairs"], report, "DraftPage") },
  { path: "/app/repairs/report/:id/:step", page: page(["report", "repairs"], report, "StepPage") },
  { path: "/app/repairs/:reference/reported", page: page(["repairs"], report, "ReportedPage") },
  { path: "/app/repairs/:reference", page: page(["repairs"], repairs, "RepairPage") },
  { path: "/app/repairs/:reference/time", page: page(["repairs"], repairs, "TimePage") },
  { path: "/app/repairs/:reference/cancel-visit", page: page(["repairs"], repairs, "CancelPage") },
  { path: "/app/repairs/:reference/no-longer-needed", page: page(["repairs"], repairs, "EndPage") },
  { path: "/app/accounts", page: page(["accounts"], accounts, "ListPage") },
  { path: "/app/accounts/:reference", page: page(["accounts"], accounts, "AccountPage") },
  { path: "/app/accounts/:reference/statement", page: page(["accounts"], accounts, "StatementPage") },
  { path: "/app/accounts/:reference/documents", page: page(["documents"], documents, "DocumentsPage") },
  { path: "/app/rent/:reference", page: page(["rent"], rent, "RentPage") },
  { path: "/app/rent/:reference/balance", page: page(["rent"], rent, "BalancePage") },
  { path: "/app/rent/:reference/universal-credit", page: page(["rent"], rent, "CreditPage") },
  { path: "/app/pay/:account", page: page(["payments"], payments, "PayPage") },
  { path: "/app/payments", page: page(["payments"], payments, "PaymentsPage") },
  { path: "/app/payments/:id", page: page(["payments"], payments, "PaymentPage") },
  { path: "/app/direct-debit/:account", page: page(["directdebit"], directdebit, "ShowPage") },
  { path: "/app/direct-debit/:account/set-up", page: page(["directdebit"], directdebit, "SetUpPage") },
  { path: "/app/direct-debit/:account/confirm", page: page(["directdebit"], directdebit, "ConfirmPage") },
  { path: "/app/direct-debit/:account/change", page: page(["directdebit"], directdebit, "ChangePage") },
  { path: "/app/direct-debit/:account/cancel", page: page(["directdebit"], directdebit, "CancelPage") },
  { path: "/app/arrears/:account", page: page(["arrears"], arrears, "ShowPage") },
  { path: "/app/arrears/:account/plan", page: page(["arrears"], arrears, "PlanPage") },
  { path: "/app/arrears/:account/plan/money-in", page: page(["arrears"], arrears, "MoneyPage") },
  { path: "/app/arrears/:account/plan/money-out", page: page(["arrears"], arrears, "MoneyPage") },
  { path: "/app/arrears/:account/plan/amount", page: page(["arrears"], arrears, "AmountPage") },
  { path: "/app/arrears/:account/plan/check", page: page(["arrears"], arrears, "CheckPage") },
  { path: "/app/service-charges", page: page(["leasehold"], leasehold, "LeasesPage") },
  { path: "/app/service-charges/:lease", page: page(["leasehold"], leasehold, "LeasePage") },
  { path: "/app/service-charges/:lease/requests", page: page(["lease"], leasehold, "RequestsPage") },
  { path: "/app/service-charges/:lease/surgery", page: page(["lease"], leasehold, "SurgeryPage") },
  { path: "/app/service-charges/:lease/works", page: page(["lease"], leasehold, "WorksPage") },
  { path: "/app/service-charges/:lease/welcome", page: page(["welcome"], leasehold, "WelcomePage") },
  { path: "/app/service-charges/:lease/:year", page: page(["leasehold"], leasehold, "ChargesPage") },
  { path: "/app/service-charges/:lease/:year/spent", page: page(["leasehold"], leasehold, "ChargesPage") },
  { path: "/app/service-charges/:lease/:year/share", page: page(["leasehold"], leasehold, "ChargesPage") },
  { path: "/app/service-charges/:lease/:year/reserve", page: page(["leasehold"], leasehold, "ChargesPage") },
  { path: "/app/service-charges/:lease/:year/bills/:quarter", page: page(["leasehold"], leasehold, "BillPage") },
  { path: "/app/service-charges/:lease/:year/costs/:cost", page: page(["leasehold"], leasehold, "ChargesPage") },
  { path: "/app/service-charges/:lease/:year/documents", page: page(["documents"], documents, "DocumentsPage") },
  { path: "/app/lease-requests/:reference", page: page(["lease"], leasehold, "RequestPage") },
  { path: "/app/consultations", page: page(["leasehold"], leasehold, "ConsultationsPage") },
  { path: "/app/consultations/:reference", page: page(["leasehold"], leasehold, "ConsultationPage") },
];

/** The page at an address of the app. A year is a number, as `build.mjs` tells the server: beside the years of a lease stand pages with names. */
export const at = (address: string) => routes.find(({ path }) => new RegExp(`^${path.replace(/:\w+/g, (part) => (part === ":year" ? "\\d+" : "[^/]+")).replace(/\/$/, "")}/*$`).test(address));

/** Whether the app has a page for an address of the light pages. */
export function leads(href: string): boolean {
  return at(`/app${href.split("?")[0]}`) !== undefined;
}

/** Begins to fetch the page at this address: it is wanted in a moment. */
export function fetchAhead(address: string): void {
  // What cannot be had is told where it is drawn.
  at(address)?.page.preload().catch(() => undefined);
}

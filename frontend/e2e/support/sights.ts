import type { Page } from "@playwright/test";
import { reportSteps, steps, tellsWhomToRing } from "./appSights.ts";
import type { Made } from "./made.ts";
import { logInAnew, type Person } from "./people.ts";

/** One way a page can look. */
export interface Sight {
  /** The page's address as the application has it; every page has at least one sight. */
  page: string;
  /** Where it is, when that is not the address itself. */
  at?: (made: Made) => string;
  /** What somebody does there before they look. */
  act?: (page: Page) => Promise<void>;
  /** What is answered, when it is not 200. */
  status?: number;
  /** Whether it only leads on to another page. */
  leadsOn?: boolean;
}

const repair = "/repairs/{reference}";
const lease = "/service-charges/{lease}";
const charges = `${lease}/{year}`;
const visit = "/operative/visits/{visit}";
/** What an officer says of a file for Bacs; the demo landlord has one of the day the tests begin. */
const fileDeed = "/direct-debit-runs/{day}/{deed}";
const nobodys = "00000000-0000-7000-8000-000000000000";
const everybody: Sight[] = [
  { page: "/" },
  { page: "/help/contact" },
  { page: "/help/accessibility" },
  { page: "/help/privacy" },
  { page: "/standards" },
  { page: "/standards/{id}", at: () => "/standards/national.hazards.emergency-make-safe" },
  { page: "/danger", leadsOn: true },
  { page: "/danger/{key}", at: () => "/danger/flood" },
  // The one chosen last is where the first page leads.
  { page: "/faces/app", at: () => "/faces/app?at=/repairs", leadsOn: true },
  { page: "/faces/simple", at: () => "/faces/simple?at=/help/contact", leadsOn: true },
  { page: "/problems/{code}", at: () => "/problems/repairs.slot-gone" },
  { page: "/problems/{code}", at: () => "/problems/nothing-known", status: 404 },
  { page: "/repairs/report" },
  { page: "/signed-out" },
  // Where its scripts are off, the app shows the way here.
  { page: "/app" },
  { page: "/app/**", at: () => "/app/repairs" },
  { page: "/not-logged-in" },
];

/** Every page there is, each met by who it is for. */
export const sights: Record<Person | "everybody", Sight[]> = {
  everybody,
  amina: [
    { page: "/" },
    { page: "/sign-in", leadsOn: true },
    { page: "/your-log-in" },
    { page: "/danger/{key}", at: () => "/danger/flood" },
    { page: "/repairs/emergency/{key}", at: () => "/repairs/emergency/flood", leadsOn: true },
    { page: "/rent/{reference}", at: () => "/rent/AT001123" },
    { page: "/rent/{reference}/balance", at: () => "/rent/AT001123/balance" },
    { page: "/rent/{reference}/universal-credit", at: () => "/rent/AT001123/universal-credit" },
    { page: "/repairs" },
    { page: repair, at: (made) => `/repairs/${made.booked}` },
    { page: `${repair}/reported`, at: (made) => `/repairs/${made.booked}/reported` },
    { page: `${repair}/time`, at: (made) => `/repairs/${made.booked}/time` },
    { page: `${repair}/time`, at: (made) => `/repairs/${made.booked}/time`, act: takenByAnother, status: 409 },
    { page: `${repair}/cancel-visit`, at: (made) => `/repairs/${made.booked}/cancel-visit` },
    { page: `${repair}/no-longer-needed`, at: (made) => `/repairs/${made.booked}/no-longer-needed` },
    { page: `${repair}/no-longer-needed`, at: (made) => `/repairs/${made.booked}/no-longer-needed`, act: send, status: 422 },
    { page: "/repairs/report" },
    { page: "/repairs/report/begin", leadsOn: true },
    { page: "/repairs/report/{id}", at: (made) => `/repairs/report/${made.draft}`, leadsOn: true },
    ...steps.map((_, i) => ({
      page: "/repairs/report/{id}/{step}",
      at: (made: Made) => (reportSteps(made)[i] ?? "").replace("/app", ""),
    })),
    { page: "/accounts" },
    { page: "/accounts/{reference}", at: () => "/accounts/AG00001" },
    { page: "/accounts/{reference}", at: () => "/accounts/AG00001?before=41" },
    { page: "/accounts/{reference}/statement", at: () => "/accounts/AG00001/statement?from=2026-06-01&to=2026-08-31" },
    { page: "/accounts/{reference}/statement", at: () => "/accounts/AG00001/statement?from=2026-06-01&to=2026-05-31", status: 422 },
    { page: "/accounts/{reference}/documents", at: () => "/accounts/AG00001/documents" },
    { page: "/messages" },
    { page: "/messages/{id}", at: (made) => made.message },
    { page: "/direct-debit/{account}", at: () => "/direct-debit/AT001123" },
    { page: "/direct-debit/{account}/set-up", at: () => "/direct-debit/AT001123/set-up" },
    { page: "/direct-debit/{account}/set-up", at: () => "/direct-debit/AT001123/set-up", act: send, status: 422 },
    { page: "/direct-debit/{account}/confirm", at: () => "/direct-debit/AT001123/set-up", act: bankDetails },
    { page: "/direct-debit/{account}", at: () => "/direct-debit/AG00001" },
    { page: "/direct-debit/{account}/change", at: () => "/direct-debit/AG00001/change" },
    { page: "/direct-debit/{account}/cancel", at: () => "/direct-debit/AG00001/cancel" },
    { page: "/arrears/{account}", at: () => "/arrears/AT001123" },
    { page: "/arrears/{account}/plan", at: () => "/arrears/AT001123/plan" },
    ...["money-in", "money-out", "amount"].map((part) => ({
      page: "/arrears/{account}/plan/{part}",
      at: () => `/arrears/AT001123/plan/${part}`,
    })),
    { page: "/arrears/{account}/plan/{part}", at: () => "/arrears/AT001123/plan/amount", act: send, status: 422 },
    { page: "/arrears/{account}/plan/check", at: () => "/arrears/AT001123/plan/check", leadsOn: true },
    { page: "/payments" },
    { page: "/payments/{id}", at: (made) => `/payments/${made.unpaid}` },
    { page: "/payments/{id}", at: () => `/payments/${nobodys}`, status: 404 },
    { page: "/payments/{id}/back", at: () => `/payments/${nobodys}/back`, status: 404, leadsOn: true },
    { page: "/payments/{id}/card", at: () => `/payments/${nobodys}/card`, status: 404 },
    { page: "/pay/{account}", at: () => "/pay/not-hers", status: 404 },
    { page: "/desk/payments/{reference}", at: () => "/desk/payments/PAY-AAAA-AAAA", status: 404 },
  ],
  daniel: [
    { page: repair, at: (made) => `/repairs/${made.asked}` },
    { page: repair, at: (made) => `/repairs/${made.answered}` },
    { page: "/surveys/{reference}", at: (made) => `/surveys/${made.asked}` },
    { page: "/surveys/{reference}", at: (made) => `/surveys/${made.answered}` },
  ],
  grace: [
    { page: "/" },
    { page: "/repairs" },
    { page: "/service-charges" },
    { page: charges, at: () => "/service-charges/L00001/2025" },
    { page: `${charges}/spent`, at: () => "/service-charges/L00001/2025/spent" },
    { page: `${charges}/share`, at: () => "/service-charges/L00001/2026/share" },
    { page: `${charges}/bills/{quarter}`, at: () => "/service-charges/L00001/2026/bills/1" },
    { page: `${charges}/documents`, at: () => "/service-charges/L00001/2026/documents" },
    { page: `${charges}/costs/{cost}`, at: () => "/service-charges/L00001/2025/costs/C000214" },
    { page: `${charges}/reserve`, at: () => "/service-charges/L00001/2025/reserve" },
    { page: lease, at: () => "/service-charges/L00001" },
    { page: `${lease}/welcome`, at: () => "/service-charges/L00001/welcome" },
    { page: `${lease}/works`, at: () => "/service-charges/L00001/works" },
    { page: `${lease}/surgery`, at: () => "/service-charges/L00001/surgery" },
    { page: `${lease}/requests`, at: () => "/service-charges/L00001/requests" },
    { page: `${lease}/requests`, at: () => "/service-charges/L00001/requests", act: send, status: 422 },
    { page: "/lease-requests/{reference}", at: (made) => `/lease-requests/${made.askedAbout}` },
    { page: "/consultations" },
    { page: "/consultations/{reference}", at: (made) => `/consultations/${made.consulted}` },
    { page: "/consultations/{reference}", at: (made) => `/consultations/${made.consulted}`, act: send, status: 422 },
  ],
  tomasz: [
    { page: repair, at: (made) => `/repairs/${made.arrived}` },
    ...tellsWhomToRing.map((at) => ({ page: "/repairs/report/{id}/{step}", at: (made: Made) => at(made).replace("/app", "") })),
    // He is behind, and follows a plan.
    { page: "/arrears/{account}", at: () => "/arrears/AT000977" },
    { page: "/arrears/{account}/plan", at: () => "/arrears/AT000977/plan" },
    { page: "/payments" },
  ],
  ruth: [
    { page: repair, at: (made) => `/repairs/${made.nobodyIn}` },
    { page: repair, at: (made) => `/repairs/${made.waiting}` },
    { page: "/arrears/{account}", at: (made) => `/arrears/${made.behind}` },
    { page: "/arrears/{account}/plan", at: (made) => `/arrears/${made.behind}/plan` },
  ],
  joanne: [{ page: "/" }, { page: "/desk" }, { page: "/desk/calls" }],
  lena: [
    { page: "/" },
    { page: "/desk" },
    { page: "/desk", act: (page) => page.locator("form[action='/desk/find'] button").click(), status: 422 },
    { page: "/desk/emergencies" },
    { page: "/desk/board" },
    { page: "/desk/board", at: (made) => made.move.replace(/visits\/.*\/move/, "board") },
    { page: "/desk/board", at: () => "/desk/board?day-day=31&day-month=2&day-year=2027", status: 422 },
    { page: "/desk/visits/{visit}/move", at: (made) => made.move },
    { page: "/desk/repairs/{reference}/hazard", at: (made) => `/desk/repairs/${made.booked}/hazard` },
    { page: "/desk/repairs/{reference}/look-again", at: (made) => `/desk/repairs/${made.waiting}/look-again` },
    { page: "/desk/repairs/{reference}/called-out", at: (made) => `/desk/repairs/${made.flooded}/called-out` },
    { page: "/desk/repairs/{reference}/called-out", at: (made) => `/desk/repairs/${made.flooded}/called-out`, act: send, status: 422 },
    { page: repair, at: (made) => `/repairs/${made.flooded}` },
    { page: "/desk/repairs/{reference}/rang", at: (made) => `/desk/repairs/${made.booked}/rang` },
    { page: "/desk/repairs/{reference}/rang", at: (made) => `/desk/repairs/${made.booked}/rang`, act: send, status: 422 },
    { page: "/desk/surveys/{reference}", at: (made) => `/desk/surveys/${made.answered}` },
    { page: repair, at: (made) => `/repairs/${made.waiting}` },
  ],
  kofi: [
    { page: "/" },
    { page: "/operative" },
    { page: visit, at: (made) => made.arrivedVisit },
    { page: `${visit}/done`, at: (made) => `${made.arrivedVisit}/done` },
    { page: `${visit}/done`, at: (made) => `${made.arrivedVisit}/done`, act: send, status: 422 },
    { page: `${visit}/done`, at: (made) => `${made.arrivedVisit}/done`, act: comesNext("nothing") },
    { page: `${visit}/done`, at: (made) => `${made.arrivedVisit}/done`, act: comesNext("visit") },
    { page: `${visit}/done`, at: (made) => `${made.arrivedVisit}/done`, act: comesNext("waiting") },
    { page: `${visit}/done`, at: (made) => `${made.arrivedVisit}/done`, act: waitsForNothing, status: 422 },
    { page: `${visit}/no-access`, at: (made) => `${made.arrivedVisit}/no-access` },
    { page: `${visit}/no-access`, at: (made) => `${made.arrivedVisit}/no-access`, act: send, status: 422 },
    { page: "/desk/repairs/{reference}/hazard", at: (made) => `/desk/repairs/${made.arrived}/hazard` },
  ],
  dawn: [{ page: "/operative" }],
  yusuf: [{ page: "/operative" }],
  priya: [
    { page: "/" },
    { page: "/desk/suspense" },
    { page: "/desk/take-backs" },
    { page: "/accounts/{reference}/entries/{seq}", at: () => "/accounts/AT000977/entries/1" },
    { page: "/desk/money-in" },
    { page: "/desk/money-in", act: send, status: 422 },
    { page: "/desk/money-files" },
    { page: "/desk/money-files/{batch}", at: (made) => made.moneyFile },
    { page: "/desk/money-files/{batch}", at: (made) => made.moneyFile, act: send, status: 422 },
    { page: "/desk/statements" },
    { page: "/desk/payments" },
    { page: "/direct-debit-runs" },
    { page: "/direct-debit-leavers" },
    { page: "/direct-debit-money" },
    { page: "/direct-debit-money/{id}", at: () => `/direct-debit-money/${nobodys}`, status: 404 },
    ...["handed-in", "given-up", "refused", "second"].map((deed) => ({ page: fileDeed, at: () => `/direct-debit-runs/2027-01-12/${deed}` })),
    { page: fileDeed, at: () => "/direct-debit-runs/2027-01-12/handed-in", act: send, status: 422 },
    { page: fileDeed, at: () => "/direct-debit-runs/2027-01-13/handed-in", status: 404 },
    { page: "/desk/arrears" },
    { page: "/desk/arrears/{account}", at: () => "/desk/arrears/AT000977" },
    { page: "/desk/arrears/{account}", at: () => "/desk/arrears/nobodys", status: 404 },
    { page: "/desk/arrears/{account}/plan", at: () => "/desk/arrears/nobodys/plan", status: 404 },
    { page: "/desk/arrears/{account}/holds", at: () => "/desk/arrears/AT001123/holds" },
    { page: "/desk/arrears/{account}/holds", at: () => "/desk/arrears/AT001123/holds", act: send, status: 422 },
  ],
  helen: [
    { page: "/service-charges/warnings" },
    { page: "/service-charges/costly" },
    { page: "/service-charges/bills" },
    { page: "/service-charges" },
    { page: lease, at: () => "/service-charges/L00001" },
    { page: charges, at: () => "/service-charges/L00001/2025" },
    { page: "/works-plans" },
    { page: "/lease-requests" },
    { page: "/lease-requests/{reference}", at: (made) => `/lease-requests/${made.askedAbout}` },
    { page: "/lease-requests/{reference}", at: (made) => `/lease-requests/${made.askedAbout}`, act: send, status: 422 },
    { page: "/leasehold-surgeries" },
    { page: "/leasehold-surgeries", act: send, status: 422 },
    { page: "/consultations" },
    { page: "/consultations/plan" },
    { page: "/consultations/plan", act: send, status: 422 },
    { page: "/consultations/{reference}", at: (made) => `/consultations/${made.consulted}` },
    { page: "/consultations/{reference}/bills", at: () => "/consultations/CON-AAAA-AAAA/bills", status: 404 },
    { page: "/desk/board" },
    { page: "/desk/rent" },
    { page: "/carry-on", at: () => "/desk", act: sessionEnds },
  ],
};

async function send(page: Page): Promise<void> {
  await page.locator("main form button").last().click();
}

/** The second step of ending a visit: what the thing that comes next needs. */
function comesNext(what: "nothing" | "visit" | "waiting") {
  return async (page: Page): Promise<void> => {
    await page.fill("#done", "New washer.");
    await page.check(`input[name=next][value=${what}]`);
    await page.getByRole("button", { name: "Continue" }).click();
  };
}

/** The same sent with nothing typed; its last button would lead back. */
async function waitsForNothing(page: Page): Promise<void> {
  await comesNext("waiting")(page);
  await page.getByRole("button", { name: "Finish the visit" }).click();
}

/** Vocalink's published example; nothing is agreed to. */
async function bankDetails(page: Page): Promise<void> {
  const typed = { holder: "Amina Begum", sortCode: "08-99-99", accountNumber: "66374958", amount: "104.20", day: "27" };
  for (const [field, value] of Object.entries(typed)) await page.fill(`#${field}`, value);
  await page.check("#alone");
  await send(page);
}

/** Picks a time that somebody else has had meanwhile. */
async function takenByAnother(page: Page): Promise<void> {
  const radio = page.locator("main input[type=radio]").first();
  await radio.evaluate((input) => ((input as HTMLInputElement).value = "2026-01-01.am"));
  await radio.check();
  await send(page);
}

/** A form is sent after the session has ended, and the log-in comes in between. */
async function sessionEnds(page: Page): Promise<void> {
  await page.fill("#reference", "REP-1234");
  await page.context().clearCookies({ name: "SESSION" });
  await page.locator("form[action='/desk/find'] button").click();
  await logInAnew(page, "helen", "/carry-on");
}

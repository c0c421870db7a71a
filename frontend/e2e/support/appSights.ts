import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { press } from "./app.ts";
import { forgive } from "./complaints.ts";
import { Forms } from "./forms.ts";
import type { Made } from "./made.ts";
import type { Person } from "./people.ts";

/** Where somebody looks in the app, and in which state it is then, where that is not the one it is mostly met in. */
export interface AppSight {
  at: (made: Made) => string;
  /** What is brought about before it is opened. */
  before?: (page: Page) => Promise<unknown>;
  /** What somebody does there before they look. */
  act?: (page: Page) => Promise<void>;
  /** What then tells its state, in the page's main part. */
  tells?: string | RegExp;
  /** Whether it is what stands where a page cannot be shown. */
  instead?: boolean;
  /** Whether it only leads on to another page. */
  leadsOn?: boolean;
  /** Takes away what the browser complains of in that state. */
  forgives?: (complaints: string[]) => void;
}

/** The addresses of the app's pages, as its table of contents has them. */
export const routes = [...readFileSync(join(import.meta.dirname, "../../src/app/routes.ts"), "utf8").matchAll(/path: "([^"]+)"/g)].map(([, path]) => path ?? "");

/** Every step there is of a report, as the API has them; all are one page of that table. */
export const steps = (JSON.parse(readFileSync(join(import.meta.dirname, "../../src/api/openapi.json"), "utf8")) as { components: { schemas: { ReportPage: { properties: { step: { enum: string[] } } } } } })
  .components.schemas.ReportPage.properties.step.enum.map((step) => step.toLowerCase());

/** Where the steps of a report stand open: not every report has each of them. */
export const reportSteps = ({ draft, alarming, advised }: Made): string[] =>
  steps.map((step) => `/app/repairs/report/${step === "danger" ? alarming : step === "advice" ? advised : draft}/${step}${step === "questions" ? "?question=kitchen" : ""}`);

/** Steps that say whom to ring, in what we say of a fault and beneath a question. */
export const tellsWhomToRing: AppSight["at"][] = [
  ({ warned }) => `/app/repairs/report/${warned}/advice`, ({ othersToMend }) => `/app/repairs/report/${othersToMend}/advice`,
  ({ warned }) => `/app/repairs/report/${warned}/questions?question=damp`,
];

/** Which page an address is of, by the rule of `at` in routes.ts. */
export function routeOf(address: string): string | undefined {
  const [path = ""] = address.split("?");
  return routes.find((route) => new RegExp(`^${route.replace(/:\w+/g, (part) => (part === ":year" ? "\\d+" : "[^/]+"))}$`).test(path));
}

/** Which step of a report an address is of. */
export const stepOf = (address: string): string | undefined => /\/report\/.*\/([^/?]+)/.exec(address)?.[1];

const at = (path: string) => () => path;
const here = (path: string): AppSight => ({ at: at(path) });
const lease = "/app/service-charges/L00001";
const notFound = "Page not found";
const nobodys = "00000000-0000-7000-8000-000000000000";

/** Sends the form of a page as it stands, or with something in it that cannot be; what is wrong is told. */
function refused(address: AppSight["at"] | string, typed: Record<string, string> = {}): AppSight {
  return {
    at: typeof address === "string" ? at(address) : address,
    act: async (page) => {
      for (const [field, value] of Object.entries(typed)) await page.fill(`#${field}`, value);
      await press(page.locator("main form button").last());
    },
    tells: "There is a problem",
  };
}

/** The page as the server gives it to somebody who has none of it. */
function none(path: string, lists: string[], tells: string): AppSight {
  return {
    at: at(`/app${path}`),
    before: (page) => page.route(`**/api/pages${path === "/" ? "/home" : path}`, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), ...Object.fromEntries(lists.map((list) => [list, []])) } });
    }),
    tells,
  };
}

/** A page that cannot be had. */
function failing(path: string, how: Parameters<Page["route"]>[1], tells: string, complaint: RegExp): AppSight {
  return { at: at(`/app${path}`), before: (page) => page.route(`**/api/pages${path}`, how), tells, instead: true, forgives: (complaints) => forgive(complaints, complaint) };
}

export const sights: Partial<Record<Person | "everybody", AppSight[]>> = {
  everybody: [
    here("/app/"), { ...here("/app/repairs"), tells: "Log in first", instead: true }, { ...here("/app/no-such-page"), tells: notFound, instead: true }, here("/app/repairs/report"),
    { ...here("/app/service-charges/L00001/last-year"), tells: notFound, instead: true },
    here("/app/danger"), here("/app/log-out"), here("/app/help/contact"), here("/app/danger/flood"), here("/app/standards"),
    here("/app/standards?charter=national&area=hazards"), here("/app/standards/national.hazards.emergency-make-safe"),
  ],
  amina: [
    here("/app/"),
    none("/", ["repairs", "arrears", "accounts"], "There is nothing under way at the moment."),
    here("/app/log-out"),
    here("/app/repairs"),
    none("/repairs", ["open", "over"], "You have no repairs under way."),
    failing("/repairs", (route) => route.fulfill({ status: 503, contentType: "application/problem+json", json: {} }), "This is not working at the moment", /503/),
    failing("/repairs", (route) => route.abort("internetdisconnected"), "There is no signal", /ERR_INTERNET_DISCONNECTED/),
    failing("/repairs", (route) => route.fulfill({ json: {} }), "Something went wrong", /^TypeError/),
    { at: (made) => `/app/repairs/${made.booked}` },
    here("/app/repairs/report"),
    { at: (made) => `/app/repairs/report/${made.draft}`, leadsOn: true },
    ...steps.map((_, i) => ({ at: (made: Made) => reportSteps(made)[i] ?? "" })),
    { at: (made) => `/app/repairs/${made.booked}/reported` },
    { at: (made) => `/app/repairs/${made.booked}/time` },
    refused((made) => `/app/repairs/${made.booked}/time`),
    { at: (made) => `/app/repairs/${made.booked}/cancel-visit` },
    { at: (made) => `/app/repairs/${made.booked}/no-longer-needed` },
    refused((made) => `/app/repairs/${made.booked}/no-longer-needed`),
    { ...here("/app/repairs/REP-0000"), tells: notFound, instead: true },
    here("/app/danger/flood"),
    here("/app/messages"),
    none("/messages", ["messages"], "You have no messages"),
    { at: (made) => `/app${made.message}` },
    here("/app/accounts"),
    none("/accounts", ["accounts"], "You have no accounts with us."),
    here("/app/accounts/AT001123"),
    here("/app/accounts/AG00001?before=41"),
    here("/app/accounts/AG00001/statement?from=2026-06-01&to=2026-08-31"),
    here("/app/accounts/AG00001/statement?from=2026-06-01&to=2026-05-31"),
    here("/app/accounts/AG00001/documents"),
    here("/app/rent/AT001123"),
    here("/app/rent/AT001123/balance"),
    here("/app/rent/AT001123/universal-credit"),
    here("/app/pay/AT001123"),
    refused("/app/pay/AT001123"),
    here("/app/payments"),
    here("/app/accounts/AT001123/statement"),
    { at: (made) => `/app/payments/${made.unpaid}`, tells: "You have not finished paying" },
    { ...here(`/app/payments/${nobodys}`), tells: notFound, instead: true },
    here("/app/direct-debit/AT001123"),
    here("/app/direct-debit/AT001123/set-up"),
    refused("/app/direct-debit/AT001123/set-up"),
    { at: at("/app/direct-debit/AT001123/confirm"), before: (page) => new Forms(page.context().request).typeDebit("AT001123"), tells: "The Direct Debit Guarantee" },
    { at: at("/app/direct-debit/AG00001"), tells: "Your Direct Debit is set up" },
    here("/app/direct-debit/AG00001/change"),
    refused("/app/direct-debit/AG00001/change", { amount: "a lot" }),
    here("/app/direct-debit/AG00001/cancel"),
    here("/app/arrears/AT001123"),
    here("/app/arrears/AT001123/plan"),
    refused("/app/arrears/AT001123/plan/money-in", { wages: "it varies" }),
    refused("/app/arrears/AT001123/plan/amount"),
  ],
  grace: [
    here("/app/"),
    here("/app/service-charges"),
    none("/service-charges", ["leases"], "You have no lease that service charges are paid for."),
    here(lease),
    here(`${lease}/requests`),
    refused(`${lease}/requests`),
    { at: (made) => `/app/lease-requests/${made.askedAbout}` },
    here(`${lease}/surgery`),
    here(`${lease}/works`),
    here(`${lease}/welcome`),
    here(`${lease}/2026`),
    here(`${lease}/2026/documents`),
    here(`${lease}/2025/reserve`),
    here(`${lease}/2025/spent`),
    here(`${lease}/2026/share`),
    here(`${lease}/2026/bills/1`),
    here(`${lease}/2025/costs/C000214`),
    here("/app/consultations"),
    none("/consultations", ["lines"], "There is no consultation about your building now."),
    { at: (made) => `/app/consultations/${made.consulted}` },
    refused((made) => `/app/consultations/${made.consulted}`),
  ],
  daniel: [
    { at: at("/app/payments"), tells: "You have not paid by card here yet." },
    { at: (made) => `/app/surveys/${made.asked}` },
    refused((made) => `/app/surveys/${made.asked}`),
    { at: (made) => `/app/surveys/${made.answered}` },
  ],
  tomasz: [...tellsWhomToRing.map((at) => ({ at })), here("/app/arrears/AT000977"), here("/app/arrears/AT000977/plan")],
  ruth: [
    { at: (made) => `/app/repairs/${made.nobodyIn}` },
    { at: (made) => `/app/repairs/${made.waiting}` },
    ...["", "/plan", "/plan/money-in", "/plan/money-out", "/plan/amount", "/plan/check"].map((page) => ({ at: (made: Made) => `/app/arrears/${made.behind}${page}` })),
  ],
};

/** Each page of a person's once, as it is mostly met: where nothing has to be done first and none stands in its place. */
export function once(all: AppSight[], made: Made): AppSight[] {
  const plain = all.filter(({ act, instead, leadsOn }) => !act && !instead && !leadsOn);
  const page = (sight: AppSight) => `${routeOf(sight.at(made))} ${stepOf(sight.at(made))}`;
  return plain.filter((sight, i) => plain.findIndex((one) => page(one) === page(sight)) === i);
}

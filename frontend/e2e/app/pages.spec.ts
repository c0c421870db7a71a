import { follow, open } from "../support/app.ts";
import type { Made } from "../support/made.ts";
import { made } from "../support/made.ts";
import { kept, type Person } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

/** Where somebody looks in the app, and the heading that says it is all there. */
interface Sight {
  at: (made: Made) => string;
  heading?: RegExp;
}

const sights: Partial<Record<Person | "everybody", Sight[]>> = {
  everybody: [
    { at: () => "/app/" }, { at: () => "/app/repairs" }, { at: () => "/app/no-such-page" }, { at: () => "/app/repairs/report" }, { at: () => "/app/service-charges/L00001/last-year" },
    { at: () => "/app/danger" }, { at: () => "/app/log-out" }, { at: () => "/app/help/contact" }, { at: () => "/app/danger/flood" }, { at: () => "/app/standards" },
    { at: () => "/app/standards?charter=national&area=hazards" }, { at: () => "/app/standards/national.hazards.emergency-make-safe" },
  ],
  amina: [
    { at: () => "/app/" },
    { at: () => "/app/log-out" },
    { at: () => "/app/repairs" },
    { at: (made) => `/app/repairs/${made.booked}` },
    { at: () => "/app/repairs/report" },
    { at: (made) => `/app/repairs/report/${made.draft}/photos` },
    { at: (made) => `/app/repairs/${made.booked}/reported` },
    { at: (made) => `/app/repairs/${made.booked}/time` },
    { at: (made) => `/app/repairs/${made.booked}/cancel-visit` },
    { at: (made) => `/app/repairs/${made.booked}/no-longer-needed` },
    { at: () => "/app/repairs/REP-0000" },
    { at: () => "/app/danger/flood" },
    { at: () => "/app/messages" },
    { at: (made) => `/app${made.message}` },
    { at: () => "/app/accounts" },
    { at: () => "/app/accounts/AT001123" },
    { at: () => "/app/accounts/AG00001?before=41" },
    { at: () => "/app/accounts/AG00001/statement?from=2026-06-01&to=2026-08-31" },
    { at: () => "/app/accounts/AG00001/statement?from=2026-06-01&to=2026-05-31" },
    { at: () => "/app/accounts/AG00001/documents" },
    { at: () => "/app/rent/AT001123" },
    { at: () => "/app/rent/AT001123/balance" },
    { at: () => "/app/rent/AT001123/universal-credit" },
    { at: () => "/app/pay/AT001123" },
    { at: () => "/app/payments" },
    { at: () => "/app/direct-debit/AG00001" },
    { at: () => "/app/direct-debit/AG00001/set-up" },
    { at: () => "/app/arrears/AT001123" },
    { at: () => "/app/arrears/AT001123/plan" },
  ],
  grace: [
    { at: () => "/app/" },
    { at: () => "/app/service-charges" },
    { at: () => "/app/service-charges/L00001" },
    { at: () => "/app/service-charges/L00001/requests" },
    { at: (made) => `/app/lease-requests/${made.askedAbout}` },
    { at: () => "/app/service-charges/L00001/surgery" },
    { at: () => "/app/service-charges/L00001/works" },
    { at: () => "/app/service-charges/L00001/welcome" },
    { at: () => "/app/service-charges/L00001/2026" },
    { at: () => "/app/service-charges/L00001/2026/documents" },
    { at: () => "/app/service-charges/L00001/2025/reserve" },
    { at: () => "/app/service-charges/L00001/2025/spent" },
    { at: () => "/app/service-charges/L00001/2026/share" },
    { at: () => "/app/service-charges/L00001/2026/bills/1" },
    { at: () => "/app/service-charges/L00001/2025/costs/C000214" },
    { at: () => "/app/consultations" },
    { at: (made) => `/app/consultations/${made.consulted}` },
  ],
  daniel: [{ at: (made) => `/app/surveys/${made.asked}` }, { at: (made) => `/app/surveys/${made.answered}` }],
  tomasz: [{ at: () => "/app/arrears/AT000977" }, { at: () => "/app/arrears/AT000977/plan" }],
  ruth: [
    { at: (made) => `/app/repairs/${made.nobodyIn}` },
    { at: (made) => `/app/repairs/${made.waiting}` },
    ...["", "/plan", "/plan/money-in", "/plan/money-out", "/plan/amount", "/plan/check"].map((page) => ({ at: (made: Made) => `/app/arrears/${made.behind}${page}` })),
  ],
};

for (const [person, all] of Object.entries(sights) as [Person | "everybody", Sight[]][]) {
  test.describe(`what ${person} meets in the app`, () => {
    if (person !== "everybody") test.use({ storageState: kept(person) });

    test("is accessible and fits the screen", async ({ page, look, lookWider }) => {
      test.slow();
      const faults: string[] = [];
      let go = open;
      for (const sight of all) {
        const path = sight.at(made());
        try {
          await go(page, path);
          go = follow;
          await look(page);
          await lookWider(page);
        } catch (fault) {
          go = open;
          faults.push(`${path}: ${(fault as Error).message}`);
        }
      }
      expect(faults.join("\n\n")).toBe("");
    });
  });
}

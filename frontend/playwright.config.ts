import { defineConfig, devices } from "@playwright/test";
import { browser } from "./e2e/support/browser.ts";

/*
 * Every light page is met as its readers meet it: with JavaScript off, on the narrowest screen, on a phone and on a desk;
 * the app with scripts.
 * BASE_URL is the running portal; `mvn verify` starts one and passes it (BrowserJourneysTests).
 */
const withoutScripts = { javaScriptEnabled: false };
const narrowest = { viewport: { width: 320, height: 568 } };
const onAPhone = { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } };

/** Every light page, in English and in the languages nobody speaks. */
const everyPage = ["every.spec.ts", "languages.spec.ts"];

/** Of the journeys on the light pages: what is the same on every screen. */
const lightOneScreen = ["colours.spec.ts", "cookies.spec.ts", "passkey.spec.ts", "slow-line.spec.ts"];

const atADesk = { viewport: { width: 1280, height: 800 } };

/** Tests of the app that have a project of their own. */
const elsewhere = ["once.spec.ts", "pages.spec.ts", "modes.spec.ts", "states.spec.ts", "dialogs.spec.ts", "journey.spec.ts"];

/** What is the same on every screen: what is kept, sent and asked for. What is seen meanwhile is laid on the wider ones. */
const oneScreen = ["both-faces.spec.ts", "gone-on.spec.ts", "kept.spec.ts", "offline.spec.ts", "builds.spec.ts", "idle.spec.ts", "cold.spec.ts", "budgets.spec.ts", "slow-line.spec.ts"];

/** Of what Lighthouse looks at, the half that is the app: each half goes beside what leaves a browser or the portal waiting. */
const lighthouseInTheApp = / on \/app/;

export default defineConfig({
  testDir: "e2e",
  outputDir: "target/e2e",
  fullyParallel: true,
  workers: Number(process.env.E2E_WORKERS ?? 2),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [["list"]],
  use: {
    baseURL: process.env.BASE_URL ?? "http://localhost:8080",
    locale: "en-GB",
    timezoneId: "Europe/London",
    actionTimeout: 15_000,
    // What the network says is looked at as it is; only the tests of what is kept want it kept.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    launchOptions: browser(),
  },
  projects: [
    { name: "people", testDir: "e2e/setup", testMatch: "people.setup.ts", use: withoutScripts },
    { name: "made", testDir: "e2e/setup", testMatch: "made.setup.ts", dependencies: ["people"], use: withoutScripts },
    // What is there before anything is brought about is looked at meanwhile: one browser would have nothing to do.
    { name: "narrow", testDir: "e2e/pages", testIgnore: everyPage, dependencies: ["people"], use: { ...narrowest, ...withoutScripts } },
    { name: "phone", testDir: "e2e/pages", testIgnore: everyPage, dependencies: ["people"], use: { ...onAPhone, ...withoutScripts } },
    { name: "desktop", testDir: "e2e/pages", testIgnore: everyPage, dependencies: ["people"], use: { ...atADesk, ...withoutScripts } },
    // Every page there is, opened once under a thumb on the narrowest screen and then laid on the wider ones.
    { name: "every", testDir: "e2e/pages", testMatch: everyPage, dependencies: ["made"], use: { ...onAPhone, ...narrowest, ...withoutScripts } },
    { name: "app-every", testDir: "e2e/app", testMatch: "pages.spec.ts", dependencies: ["made"], use: { ...onAPhone, ...narrowest } },
    { name: "journeys", testDir: "e2e/journeys", dependencies: ["made"], use: { ...narrowest, ...withoutScripts } },
    // After the phone: whoever pays or is in debit does so on one account.
    { name: "journeys-desktop", testDir: "e2e/journeys", testIgnore: lightOneScreen, grepInvert: /narrowest screen/, dependencies: ["journeys"], use: { ...atADesk, ...withoutScripts } },
    { name: "app-narrow", testDir: "e2e/app", testMatch: ["modes.spec.ts", "states.spec.ts", "dialogs.spec.ts"], dependencies: ["made"], use: narrowest },
    // A lease has one talk and a tenancy one plan; a report is made with one thumb; each of its faults can be reported once without being told that it was.
    { name: "app-phone", testDir: "e2e/app", testIgnore: [...elsewhere, "refused.spec.ts", "moving.spec.ts", "keyboard.spec.ts"], dependencies: ["made"], use: onAPhone },
    { name: "app-desktop", testDir: "e2e/app", testIgnore: [...elsewhere, ...oneScreen, "arrears.spec.ts", "report.spec.ts", "lease.spec.ts"], dependencies: ["made"], use: atADesk },
    // What it changes for good, every other has looked at by then.
    { name: "app-once", testDir: "e2e/app", testMatch: "once.spec.ts", dependencies: ["every", "app-every", "narrow", "phone", "desktop", "journeys-desktop", "app-narrow", "app-phone", "app-desktop"], use: onAPhone },
    // These put the portal's clock forward, which nobody else may notice: Lighthouse looks at pages that know no day.
    { name: "later", testDir: "e2e/later", dependencies: ["app-once"], fullyParallel: false, use: { viewport: { width: 390, height: 844 }, ...withoutScripts } },
    { name: "lighthouse", testDir: "e2e/lighthouse", grepInvert: lighthouseInTheApp, dependencies: ["app-once"] },
    { name: "later-desktop", testDir: "e2e/later", dependencies: ["later", "lighthouse"], fullyParallel: false, use: { ...atADesk, ...withoutScripts } },
    { name: "two-weeks", testDir: "e2e/setup", testMatch: "two-weeks.setup.ts", dependencies: ["later-desktop"] },
    { name: "lighthouse-app", testDir: "e2e/lighthouse", grep: lighthouseInTheApp, dependencies: ["two-weeks"] },
    // One repair through everybody's hands, the resident in the app, on a day of its own.
    { name: "journey-phone", testDir: "e2e/app", testMatch: "journey.spec.ts", dependencies: ["lighthouse-app"], use: onAPhone },
    { name: "journey-desktop", testDir: "e2e/app", testMatch: "journey.spec.ts", dependencies: ["lighthouse-app"], use: atADesk },
  ],
});

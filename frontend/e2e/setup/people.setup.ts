import { test } from "@playwright/test";
import { kept, logInAnew, people, type Person } from "../support/people.ts";

for (const person of Object.keys(people) as Person[]) {
  test(`${person} logs in`, async ({ page }) => {
    await logInAnew(page, person);
    await page.context().storageState({ path: kept(person) });
  });
}

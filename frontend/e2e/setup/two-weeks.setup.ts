import { test } from "@playwright/test";
import { putForward, quiet } from "../support/clock.ts";

/* The jobs of the days that are passed over take the portal a while, in which others look at what knows no day. */
test("two weeks pass", async ({ page }) => {
  await putForward(page, quiet, "08:01");
});

import { password, people } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

/** Making and using a passkey is the one thing here that needs scripts. */
test.use({ javaScriptEnabled: true });

test("somebody logged in sets up a passkey, and the next log-in asks for no password", async ({ page }) => {
  await page.goto("/your-log-in");
  await page.fill("#username", people.grace);
  await page.fill("#password", password());
  await page.press("#password", "Enter");
  await expect(page.locator(".app-header__who")).toHaveText("Grace Hughes");

  const devices = await page.context().newCDPSession(page);
  await devices.send("WebAuthn.enable");
  await devices.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  page.on("dialog", (dialog) => dialog.accept(`My phone ${Date.now()}`));

  await page.locator("a[href$='do=passkey']").click();
  await page.waitForURL(/\/realms\/doorstep\//, { waitUntil: "load" });
  await page.locator("#registerWebAuthn").click();
  await expect(page).toHaveURL(/\/your-log-in\?changed=yes$/);

  await page.locator(".app-header form button").click();
  await expect(page).toHaveURL(/\/signed-out$/);
  await page.goto("/your-log-in");
  // The log-in page asks the device by itself, and this one answers at once.
  await expect(page).toHaveURL(/\/your-log-in$/);
  await expect(page.locator(".app-header__who")).toHaveText("Grace Hughes");
});

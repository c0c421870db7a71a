import { fullOfDetail, toPhotos, waitingPhotos } from "../support/camera.ts";
import { forgive } from "../support/complaints.ts";
import { kept } from "../support/people.ts";
import { expect, test } from "../support/test.ts";

test.use({ storageState: kept("ruth") });

/** In bytes: how much goes at once (features/report/pieces.ts). */
const PIECE = 128 * 1024;

test("a photo goes on where the line was cut, and arrives once", async ({ page, context, complaints, look }) => {
  await toPhotos(page);
  const pieces: { from: number; to: number }[] = [];
  const begun: number[] = [];
  page.on("response", (answer) => {
    const headers = answer.headers();
    if (/\/uploads$/.test(answer.url())) begun.push(Number(headers["upload-offset"]));
    if (/\/uploads\//.test(answer.url()) && answer.ok()) pieces.push({ from: Number(answer.request().headers()["upload-offset"]), to: Number(headers["upload-offset"]) });
  });
  let asked = 0;
  await page.route("**/uploads/*", async (route) => {
    if (++asked !== 3) return route.continue();
    await context.setOffline(true);
    await route.abort("internetdisconnected");
  });
  await page.setInputFiles("#photo", await fullOfDetail(page));
  await expect.poll(() => asked, { timeout: 60_000 }).toBe(3);
  await expect(page.locator(".app-photos li")).toContainText("Waiting to send");
  await look(page);
  const size = (await waitingPhotos(page))[0]?.size ?? 0;
  expect(size).toBeGreaterThan(3 * PIECE);
  expect(pieces).toEqual([{ from: 0, to: PIECE }, { from: PIECE, to: 2 * PIECE }]);

  await context.setOffline(false);
  await expect(page.locator(".app-photos img[src*='/repairs/report/']")).toHaveCount(1, { timeout: 60_000 });
  // Only the rest was sent, each byte once.
  expect(begun).toEqual([0, 2 * PIECE]);
  expect(pieces.map(({ from }) => from)).toEqual(Array.from({ length: Math.ceil(size / PIECE) }, (_, i) => i * PIECE));
  expect(pieces.at(-1)!.to).toBe(size);
  expect(await waitingPhotos(page)).toEqual([]);
  await page.reload();
  await expect(page.locator(".app-photos img")).toHaveCount(1);
  forgive(complaints);
});

import { h } from "preact";
import { LocationProvider } from "preact-iso";
import { renderToString } from "preact-render-to-string";
import { expect, test, vi } from "vitest";
import type { ReportPage } from "../../api/types";

vi.mock("../../lib/words", () => ({ t: (key: string, ...args: unknown[]) => [key, ...args].join(" "), said: () => "", load: async () => undefined }));

test("photos, and what is done with each, are told apart by number", async () => {
  vi.stubGlobal("location", { pathname: "/app/repairs/report/d1/photos", search: "", origin: "https://doorstep.example" });
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  const [{ PhotosStep }, { photos }] = await Promise.all([import("./PhotosStep"), import("./uploads")]);
  photos.value = [{ id: "w", report: "d1", blob: new Blob(["w"]) }, { id: "s", report: "d1", blob: new Blob(["s"]), tries: 5 }];
  const view = { step: "PHOTOS", title: "Photos", back: "", limit: 5, morePhotos: true, draft: { id: "d1", photos: ["a", "b"] } } as unknown as ReportPage;
  const shown = renderToString(h(LocationProvider, { children: h(PhotosStep, { view, here: "", take: async () => undefined, again: () => undefined }) }));
  for (const number of [1, 2, 3, 4]) expect(shown).toContain(`alt="repairs.photos.yours ${number}"`);
  for (const words of ["repairs.photos.remove 1", "repairs.photos.remove 2", "repairs.photos.remove 3", "app.report.photo.without 4", "app.report.photo.again 4"]) expect(shown).toContain(words);
  // The camera where there is one in the hand.
  expect(shown).toMatch(/id="camera" type="file"[^>]* capture="environment"/);
});

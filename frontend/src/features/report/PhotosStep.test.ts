import "fake-indexeddb/auto";
import { h } from "preact";
import { LocationProvider } from "preact-iso";
import { renderToString } from "preact-render-to-string";
import { expect, test, vi } from "vitest";
import type { ReportPage } from "../../api/types";
import { FakeServer } from "./server.testing";

vi.mock("../../lib/words", () => ({ t: (key: string, ...args: unknown[]) => [key, ...args].join(" "), said: () => "", count: (key: string, number: number) => `${key} ${number}`, load: async () => undefined }));

/** What was to be heard; and, once asked for, what the same page remembers from one drawing to the next. */
const page = vi.hoisted(() => ({ add: async (_: Blob[]) => undefined as void, said: [] as string[], cells: undefined as { current: unknown }[] | undefined, next: 0 }));
vi.mock("../../lib/aloud", () => ({ useAloud: (words: string) => page.said.push(words) }));
vi.mock("./AddPhotos", async (original) => {
  const { AddPhotos } = await original<typeof import("./AddPhotos")>();
  return { AddPhotos: (props: Parameters<typeof AddPhotos>[0]) => ((page.add = props.add), AddPhotos(props)) };
});
vi.mock("preact/hooks", async (original) => {
  const hooks = await original<typeof import("preact/hooks")>();
  return { ...hooks, useRef: (current: unknown) => (page.cells ? (page.cells[page.next++] ??= { current }) : hooks.useRef(current)) };
});

const here = async (view: ReportPage, again = () => undefined as void) => {
  const { PhotosStep } = await import("./PhotosStep");
  return renderToString(h(LocationProvider, { children: h(PhotosStep, { view, here: "", take: async () => undefined, again }) }));
};

test("a report that lost its signal after its photos counts those that are there and those on their way", async () => {
  vi.stubGlobal("location", { pathname: "/app/repairs/report/here-1/photos", search: "", origin: "https://doorstep.example" });
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  const [{ reports }, { photos }, { newReport }] = await Promise.all([import("./outbox"), import("./uploads"), import("./report")]);
  reports.value = [{ ...newReport("amina", "k", 0), id: "here-1", draft: "d1", photosThere: 3 }];
  photos.value = [{ id: "w", report: "d1", blob: new Blob(["w"]) }, { id: "n", report: "here-1", blob: new Blob(["n"]) }, { id: "o", report: "d2", blob: new Blob(["o"]) }];
  const shown = await here({ step: "PHOTOS", title: "Photos", back: "", limit: 5, morePhotos: true, draft: { id: "here-1", photos: [] } } as unknown as ReportPage);
  expect(shown).toContain("repairs.check.photosAdded 3");
  for (const number of [4, 5]) expect(shown).toContain(`alt="repairs.photos.yours ${number}"`);
  expect(shown).not.toContain("repairs.photos.without");
  // There is no room for more.
  expect(shown).not.toContain('type="file"');
  reports.value = [];
});

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

test("a photo that is made small while its report is sent goes by itself, though the page is another by then", async () => {
  vi.stubGlobal("location", { pathname: "/app/repairs/report/here-1/photos", search: "", origin: "https://doorstep.example" });
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  const server = new FakeServer();
  server.drafts.push({ id: "d1", answers: {}, apart: true, photos: [], sentAs: "REP-d1" });
  const [outbox, { newReport }, { whoIsHere }] = await Promise.all([import("./outbox"), import("./report"), import("../../api/session")]);
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("document", { documentElement: {}, addEventListener: () => undefined });
  vi.stubGlobal("addEventListener", () => undefined);
  await whoIsHere({ anew: true });
  await outbox.start();
  await outbox.takeUp(() => ({ ...newReport("amina", "k", 0), id: "here-1", draft: "d1", ready: true, sentAs: "REP-d1", sentAt: Date.now() }));
  await here({ step: "PHOTOS", title: "Photos", back: "", limit: 5, morePhotos: true, draft: { id: "here-1", photos: [] } } as unknown as ReportPage);
  await page.add([new Blob(["late"])]);
  await vi.waitFor(() => expect(server.drafts[0]!.photos).toEqual(["late"]));
  outbox.reports.value = [];
  vi.stubGlobal("document", undefined);
});

test("a photo that the phone has no room for is sent at once, and the page shows it", async () => {
  vi.stubGlobal("location", { pathname: "/app/repairs/report/d1/photos", search: "", origin: "https://doorstep.example" });
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  vi.stubGlobal("navigator", {});
  const server = new FakeServer();
  server.drafts.push({ id: "d1", answers: {}, apart: true, photos: [] });
  const full = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  const again = vi.fn();
  await here({ step: "PHOTOS", title: "Photos", back: "", limit: 5, morePhotos: true, draft: { id: "d1", photos: [] } } as unknown as ReportPage, again);
  await page.add([new Blob(["p1"])]);
  expect(server.drafts[0]!.photos).toEqual(["p1"]);
  expect(again).toHaveBeenCalledTimes(1);
  full.mockRestore();
});

test("a photo that the server did not take says why, is taken away and not tried again, and takes no other's place", async () => {
  vi.stubGlobal("location", { pathname: "/app/repairs/report/d1/photos", search: "", origin: "https://doorstep.example" });
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  const [{ photos }, { CheckStep }] = await Promise.all([import("./uploads"), import("./CheckStep")]);
  photos.value = [{ id: "w", report: "d1", blob: new Blob(["w"]), why: "It is no photo" }];
  const shown = await here({ step: "PHOTOS", title: "Photos", back: "", limit: 1, morePhotos: true, draft: { id: "d1", photos: [] } } as unknown as ReportPage);
  for (const words of ["app.report.photo.dropped It is no photo", "repairs.photos.remove 1", "repairs.photos.without", 'type="file"']) expect(shown).toContain(words);
  for (const words of ["app.report.photo.again", "app.report.photo.without", "app.report.photo.waiting"]) expect(shown).not.toContain(words);
  // There may be room for it by now.
  photos.value = [{ ...photos.value[0]!, why: "Up to 1", full: true }];
  const full = await here({ step: "PHOTOS", title: "Photos", back: "", limit: 1, morePhotos: true, draft: { id: "d1", photos: [] } } as unknown as ReportPage);
  for (const words of ["app.report.photo.dropped Up to 1", "app.report.photo.again 1", "repairs.photos.remove 1"]) expect(full).toContain(words);
  photos.value = [{ id: "w", report: "d1", blob: new Blob(["w"]), why: "It is no photo" }];
  const view = { step: "CHECK", title: "Check", back: "", rows: [], draft: { id: "d1", photos: [] } } as unknown as ReportPage;
  const check = renderToString(h(LocationProvider, { children: h(CheckStep, { view, here: "", take: async () => undefined, again: () => undefined }) }));
  expect(check).toContain("app.report.photo.dropped It is no photo");
  expect(check).not.toContain("app.report.photo.follows");
});

test("whoever takes the last photo away hears that there is none, whoever waits for one that it is sent, and nobody else does", async () => {
  vi.stubGlobal("location", { pathname: "/app/repairs/report/d1/photos", search: "", origin: "https://doorstep.example" });
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  const { photos } = await import("./uploads");
  photos.value = [];
  const draft = (id: string, ...sent: string[]) => ({ step: "PHOTOS", title: "Photos", back: "", limit: 5, morePhotos: true, draft: { id, photos: sent } }) as unknown as ReportPage;
  const hears = async (view: ReportPage) => {
    page.next = page.said.length = 0;
    await here(view);
    return page.said[0];
  };
  const heard = (...sent: string[]) => hears(draft("d1", ...sent));
  page.cells = [];
  expect(await heard()).toBe("");
  expect(await heard("a")).toBe("app.report.photo.sent 1");
  expect(await heard()).toBe("app.report.photo.none");
  // One that goes out is not taken away.
  page.cells = [];
  const before = draft("d1");
  photos.value = [{ id: "w", report: "d1", blob: new Blob(["w"]) }];
  expect(await hears(before)).toBe("repairs.check.photosAdded 1");
  photos.value = [];
  expect(await hears(before)).toBe("repairs.check.photosAdded 1");
  expect(await heard("w")).toBe("app.report.photo.sent 1");
  // On the phone there is no other draft to read.
  page.cells = [];
  const kept = draft("here-1");
  photos.value = [{ id: "w", report: "here-1", blob: new Blob(["w"]) }];
  expect(await hears(kept)).toBe("repairs.check.photosAdded 1");
  photos.value = [];
  expect(await hears(kept)).toBe("app.report.photo.none");
  page.cells = undefined;
});

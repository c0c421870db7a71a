import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PIECE, sendPieces } from "./pieces";
import { FakeServer, problem } from "./server.testing";

let server: FakeServer;
const text = Array.from({ length: PIECE * 2.5 }, (_, i) => String.fromCharCode(97 + (i % 26))).join("");
const photo = new Blob([text]);
const got = vi.fn();
const send = () => sendPieces("d9", "p1", photo, got);

beforeEach(() => {
  vi.stubGlobal("document", { documentElement: { lang: "en" } });
  vi.stubGlobal("sessionStorage", { getItem: () => null, setItem: () => undefined });
  server = new FakeServer();
  server.drafts.push({ id: "d9", answers: {}, apart: true, photos: [] });
  got.mockClear();
});
afterEach(() => void vi.unstubAllGlobals());

/** How large each piece was that was asked for. */
function sizes(): number[] {
  const all: number[] = [];
  const before = server.instead;
  server.instead = (line, body) => {
    if (line.startsWith("PATCH")) all.push(body.length);
    return before(line, body);
  };
  return all;
}

test("goes in pieces, and is the photo once they are there", async () => {
  const pieces = sizes();
  await send();
  expect(pieces).toEqual([PIECE, PIECE, PIECE / 2]);
  expect(server.drafts[0]!.photos).toEqual([text]);
  expect(got).toHaveBeenCalledTimes(3);
});

test("goes on where the line was cut, and the photo is one", async () => {
  let pieces = 0;
  server.instead = (line) => (line.startsWith("PATCH") && ++pieces === 2 ? new TypeError("cut") : undefined);
  await expect(send()).rejects.toMatchObject({ status: 0 });
  server.instead = () => undefined;
  const rest = sizes();
  await send();
  expect(rest).toEqual([PIECE, PIECE / 2]);
  expect(server.drafts[0]!.photos).toEqual([text]);
});

test("asks for the photo again, with no bytes, where all of them came and the server was busy", async () => {
  server.busy = () => problem(408, "photo-busy");
  await expect(send()).rejects.toMatchObject({ status: 408 });
  server.busy = () => undefined;
  const rest = sizes();
  got.mockClear();
  await send();
  expect(rest).toEqual([0]);
  expect(got).not.toHaveBeenCalled();
  expect(server.drafts[0]!.photos).toEqual([text]);
});

test.each([404, 409])("says nothing of the photo where its upload is elsewhere (%d): the next try asks where", async (status) => {
  server.instead = (line) => (line.startsWith("PATCH") ? problem(status, "elsewhere") : undefined);
  await expect(send()).rejects.toMatchObject({ means: "no-answer" });
  server.instead = () => undefined;
  server.pieces.clear();
  await send();
  expect(server.drafts[0]!.photos).toEqual([text]);
});

test("gives up on something between here and the server that answers without saying how far it is", async () => {
  server.instead = (line) => (line.startsWith("PATCH") ? new Response("", { status: 200 }) : undefined);
  await expect(send()).rejects.toMatchObject({ status: 0 });
});

test("that the server refuses is refused as one that is sent whole", async () => {
  server.busy = () => problem(422, "photo-broken");
  await expect(send()).rejects.toMatchObject({ status: 422, code: "photo-broken" });
});

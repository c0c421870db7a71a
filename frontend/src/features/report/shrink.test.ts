import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { shrink } from "./shrink";

const taken = new Blob(["a photo, and where it was taken"], { type: "image/jpeg" });
const small = new Blob(["a photo"], { type: "image/jpeg" });
let drawn: unknown[];
/** Whether the browser can read it at all. */
let readable: boolean;

/** As much of a browser as draws pictures. */
class Picture {
  src = "";
  width = 4_000;
  height = 3_000;
  decode = async () => {
    if (!readable) throw new Error("no picture");
  };
}

class Reader {
  onload = () => undefined;
  readAsDataURL = () => void queueMicrotask(() => this.onload());
}

beforeEach(() => {
  drawn = [];
  readable = true;
  vi.stubGlobal("Image", Picture);
  vi.stubGlobal("FileReader", Reader);
  vi.stubGlobal("document", { createElement: () => ({ getContext: () => ({ drawImage: (...all: unknown[]) => drawn.push(all) }), toBlob: (done: (blob: Blob) => void) => done(small) }) });
});
afterEach(() => vi.unstubAllGlobals());

test("a photo is made small where the browser can turn it by itself", async () => {
  const close = vi.fn();
  const picture = { width: 3_000, height: 4_000, close };
  vi.stubGlobal("createImageBitmap", async () => picture);
  expect(await shrink(taken)).toBe(small);
  expect(drawn).toEqual([[picture, 0, 0, 1_536, 2_048]]);
  expect(close).toHaveBeenCalled();
});

test("a photo is made small, and loses where it was taken, also where the browser does not know that word", async () => {
  vi.stubGlobal("createImageBitmap", async () => {
    throw new TypeError("Type error");
  });
  expect(await shrink(taken)).toBe(small);
  expect(drawn).toMatchObject([[expect.any(Picture), 0, 0, 2_048, 1_536]]);
});

test("what the browser cannot read is the server's to judge", async () => {
  readable = false;
  vi.stubGlobal("createImageBitmap", async () => {
    throw new Error("no picture");
  });
  expect(await shrink(taken)).toBe(taken);
});

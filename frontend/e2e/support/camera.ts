import type { Page } from "@playwright/test";
import { open } from "./app.ts";
import { Forms } from "./forms.ts";

/** EXIF that says: held on its side, turn it a quarter to the right; and where it was taken. */
const exif = Buffer.from("FFE10022457869660000" + "4D4D002A00000008" + "0001" + "0112000300000001" + "00060000" + "00000000", "hex");

/** A picture as a phone's camera gives it: 3,000 by 2,000 lying down, red where the left upper corner is. */
export async function fromTheCamera(page: Page) {
  const drawn = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(3000, 2000);
    const pen = canvas.getContext("2d")!;
    pen.fillStyle = "white";
    pen.fillRect(0, 0, 3000, 2000);
    pen.fillStyle = "red";
    pen.fillRect(0, 0, 1000, 1000);
    const picture = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.9 });
    return [...new Uint8Array(await picture.arrayBuffer())];
  });
  const jpeg = Buffer.from(drawn);
  return { name: "tap.jpg", mimeType: "image/jpeg", buffer: Buffer.concat([jpeg.subarray(0, 2), exif, jpeg.subarray(2)]) };
}

/** A picture that no phone makes small: each of its dots is another than the one beside it. */
export async function fullOfDetail(page: Page) {
  const drawn = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(900, 900);
    const pen = canvas.getContext("2d")!;
    const dots = pen.createImageData(900, 900);
    for (let i = 0; i < dots.data.length; i++) dots.data[i] = i % 4 === 3 ? 255 : Math.random() * 256;
    pen.putImageData(dots, 0, 0);
    const picture = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.9 });
    return [...new Uint8Array(await picture.arrayBuffer())];
  });
  return { name: "moss.jpg", mimeType: "image/jpeg", buffer: Buffer.from(drawn) };
}

/** The photos that wait on the phone, as they will be sent: their sides, the colour of two corners, and whether the camera's notes are in them. */
export function waitingPhotos(page: Page) {
  return page.evaluate(async () => {
    const store = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open("doorstep-reports");
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error);
    });
    const all = await new Promise<{ blob: Blob }[]>((done) => {
      const asked = store.transaction("photos").objectStore("photos").getAll();
      asked.onsuccess = () => done(asked.result as { blob: Blob }[]);
    });
    store.close();
    return Promise.all(all.map(async ({ blob }) => {
      const picture = await createImageBitmap(blob, { imageOrientation: "none" });
      const pen = new OffscreenCanvas(picture.width, picture.height).getContext("2d")!;
      pen.drawImage(picture, 0, 0);
      const red = (x: number, y: number) => {
        const [, green = 0] = pen.getImageData(x, y, 1, 1).data;
        return green < 60;
      };
      const text = new TextDecoder("latin1").decode(await blob.arrayBuffer());
      return {
        width: picture.width, height: picture.height, type: blob.type, size: blob.size, notes: text.includes("Exif"),
        redLeft: red(20, 20), redRight: red(picture.width - 20, 20),
      };
    }));
  });
}

/** Begins a report and goes to the step of its photos. */
export async function toPhotos(page: Page): Promise<void> {
  const draft = await new Forms(page.context().request).report({ where: "kitchen", kitchen: "sink", sink: "cracked" }, "photos");
  await open(page, `/app/repairs/report/${draft}/photos`);
}

import { Problem } from "../../api/problem";
import { t } from "../../lib/words";

/** Enough to see what is broken, and a quarter of a megabyte. */
const LONGEST = 2_048;
const QUALITY = 0.8;

/** The same shape with no side longer than that. */
export function fit(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** Some browsers know the one way and refuse the word of the other (Safari before 17); each turns it as it was taken. */
async function upright(file: Blob): Promise<ImageBitmap | HTMLImageElement> {
  try {
    return await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    const image = Object.assign(new Image(), { src: await inWords(file) });
    await image.decode();
    return image;
  }
}

/** As an address that the page may draw from. */
function inWords(file: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as string);
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(file);
  });
}

/** A phone's own kind, by its first bytes: the server cannot open it either (backend ImageKind). */
async function isHeic(file: Blob): Promise<boolean> {
  return /^ftyp(he[iv]|mif1|msf1)/.test(await file.slice(4, 12).text());
}

/**
 * A small JPEG, upright and without where it was taken. What the browser cannot read is the server's to judge.
 *
 * @throws Problem of a kind that nobody here can read, before it costs anybody's line
 */
export async function shrink(file: Blob): Promise<Blob> {
  try {
    const picture = await upright(file);
    const canvas = Object.assign(document.createElement("canvas"), fit(picture.width, picture.height));
    canvas.getContext("2d")!.drawImage(picture, 0, 0, canvas.width, canvas.height);
    if ("close" in picture) picture.close();
    return await new Promise((done) => canvas.toBlob((small) => done(small ?? file), "image/jpeg", QUALITY));
  } catch {
    if (await isHeic(file)) throw new Problem(422, { errors: [{ field: "photo", code: "photo-heic", message: t("problem.photo-heic") }] });
    return file;
  }
}

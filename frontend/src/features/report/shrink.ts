/** Enough to see what is broken, and a quarter of a megabyte. */
const LONGEST = 2_048;
const QUALITY = 0.8;

/** The same shape with no side longer than that. */
export function fit(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** A small JPEG, upright and without where it was taken. What the browser cannot read is the server's to judge. */
export async function shrink(file: Blob): Promise<Blob> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const canvas = Object.assign(document.createElement("canvas"), fit(picture.width, picture.height));
    canvas.getContext("2d")!.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return await new Promise((done) => canvas.toBlob((small) => done(small ?? file), "image/jpeg", QUALITY));
  } catch {
    return file;
  }
}

import { deflateSync, crc32 } from "node:zlib";

/*
 * The icon as PNG, for home screens that take no SVG. Draws what icon.svg says, in its sixteen units: a house, its door
 * and a handle; each pixel is looked at in sixteen places.
 */
const green = [0x17, 0x5a, 0x5a];
const white = [0xff, 0xff, 0xff];
const fine = 4;

/** @param size in pixels */
export function png(size) {
  const rows = Buffer.alloc(size * (1 + size * 4));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      rows.set(pixel(x, y, size), y * (1 + size * 4) + 1 + x * 4);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", head), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}

function pixel(x, y, size) {
  const sum = [0, 0, 0];
  for (let i = 0; i < fine * fine; i++) {
    const at = (place, part) => ((place + (part + 0.5) / fine) / size) * 20 - 2;
    colour(at(x, i % fine), at(y, Math.floor(i / fine))).forEach((value, part) => (sum[part] += value));
  }
  return [...sum.map((value) => Math.round(value / (fine * fine))), 255];
}

/** With two units of white around it, as phones cut icons into circles. */
function colour(x, y) {
  if ((x - 9.6) ** 2 + (y - 11.5) ** 2 < 0.81) return green;
  if (x > 5 && x < 11 && y > 7 && y < 16) return white;
  return y < 16 && y > Math.abs(x - 8) * (7 / 8) && x > 0 && x < 16 ? green : white;
}

function chunk(name, content) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), content]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(content.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

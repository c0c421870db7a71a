import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import postcss from "postcss";
import * as sass from "sass";
import { lean, logical } from "./lean.mjs";
import { root, assets } from "./paths.mjs";

/*
 * Builds the stylesheet and lays it, with the icon, into target/classes/static/assets under names that change with
 * their content, each beside its brotli and gzip. manifest.properties says which name is the current one.
 */
const compiled = sass.compile(join(root, "src/styles/doorstep.scss"), { quietDeps: true, charset: false });
const leaned = postcss([lean(), logical()]).process(compiled.css, { from: undefined }).css;
const css = sass.compileString(leaned, { style: "compressed", syntax: "css", charset: false }).css;

rmSync(assets, { recursive: true, force: true });
mkdirSync(assets, { recursive: true });

const manifest = {
  "doorstep.css": publish("doorstep", "css", Buffer.from(css)),
  "icon.svg": publish("icon", "svg", readFileSync(join(root, "src/icon.svg"))),
};
const lines = Object.entries(manifest).map(([name, path]) => `${name}=${path}`);
writeFileSync(join(assets, "manifest.properties"), lines.join("\n") + "\n");

function publish(name, extension, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
  const file = `${name}-${hash}.${extension}`;
  const brotli = brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  });
  const gzip = gzipSync(content, { level: 9 });
  writeFileSync(join(assets, file), content);
  writeFileSync(join(assets, `${file}.br`), brotli);
  writeFileSync(join(assets, `${file}.gz`), gzip);
  console.log(`${file}: ${content.length} bytes, ${gzip.length} gzip, ${brotli.length} brotli`);
  return `/assets/${file}`;
}

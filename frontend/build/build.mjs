import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import postcss from "postcss";
import * as sass from "sass";
import { lean, logical } from "./lean.mjs";
import { root, assets } from "./paths.mjs";

/*
 * Builds the stylesheet and lays it, with the icon, into target/classes/static/assets, each beside its brotli and gzip.
 * The stylesheet's name changes with its content; manifest.properties says which is the current one.
 */
const compiled = sass.compile(join(root, "src/styles/doorstep.scss"), { quietDeps: true, charset: false });
const leaned = postcss([lean(), logical()]).process(compiled.css, { from: undefined }).css;
const css = sass.compileString(leaned, { style: "compressed", syntax: "css", charset: false }).css;

rmSync(assets, { recursive: true, force: true });
mkdirSync(assets, { recursive: true });

const stylesheet = Buffer.from(css);
const hash = createHash("sha256").update(stylesheet).digest("hex").slice(0, 10);
publish(`doorstep-${hash}.css`, stylesheet);
publish("icon.svg", readFileSync(join(root, "src/icon.svg")));
writeFileSync(join(assets, "manifest.properties"), `doorstep.css=/assets/doorstep-${hash}.css\n`);

function publish(file, content) {
  const brotli = brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  });
  const gzip = gzipSync(content, { level: 9 });
  writeFileSync(join(assets, file), content);
  writeFileSync(join(assets, `${file}.br`), brotli);
  writeFileSync(join(assets, `${file}.gz`), gzip);
  console.log(`${file}: ${content.length} bytes, ${gzip.length} gzip, ${brotli.length} brotli`);
}

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import openapi, { astToString } from "openapi-typescript";
import postcss from "postcss";
import * as sass from "sass";
import { build } from "vite";
import { png } from "./icons.mjs";
import { lean, logical } from "./lean.mjs";
import { root, assets, target } from "./paths.mjs";
import { languages } from "./words.mjs";
import { worker } from "./worker.mjs";

/*
 * Builds the stylesheet and the app and lays them, with the icon, into target/classes/static/assets, each beside its
 * brotli and gzip. Names change with the content; manifest.properties says which are the current ones. The service worker
 * goes beside them, for the server to finish.
 */
const compiled = sass.compile(join(root, "src/styles/doorstep.scss"), { quietDeps: true, charset: false });
const leaned = postcss([lean(), logical()]).process(compiled.css, { from: undefined }).css;
const css = sass.compileString(leaned, { style: "compressed", syntax: "css", charset: false }).css;

rmSync(assets, { recursive: true, force: true });
mkdirSync(assets, { recursive: true });

const stylesheet = Buffer.from(css);
const hash = createHash("sha256").update(stylesheet).digest("hex").slice(0, 10);
publish(`doorstep-${hash}.css`, stylesheet);
const icon = readFileSync(join(root, "src/icon.svg"));
publish("icon.svg", icon);
for (const size of [192, 512]) writeFileSync(join(assets, `icon-${size}.png`), png(size));

const api = JSON.parse(readFileSync(join(root, "src/api/openapi.json"), "utf8"));
mkdirSync(join(target, "generated"), { recursive: true });
writeFileSync(join(target, "generated/api.d.ts"), astToString(await openapi(api)));

await build({ root, logLevel: "warn" });
const app = join(target, "app");
const scripts = readdirSync(app).filter((file) => file.endsWith(".js"));
mkdirSync(join(assets, "app"));
scripts.forEach((file) => publish(`app/${file}`, readFileSync(join(app, file))));
const chunks = JSON.parse(readFileSync(join(app, ".vite/manifest.json"), "utf8"));
const main = chunks["src/main.tsx"];
const manifest = {
  "doorstep.css": `/assets/doorstep-${hash}.css`,
  "app.js": `/assets/app/${main.file}`,
  "app.pages": pages().join(" "),
  ...Object.fromEntries(languages.flatMap((language) => [
    [`app.parts.${language}`, parts(language).join(" ")],
    [`app.pageParts.${language}`, routes().map((route) => pageParts(route, language).join(",")).join(" ")],
  ])),
};
writeFileSync(join(assets, "manifest.properties"), Object.entries(manifest).map(([name, value]) => `${name}=${value}\n`).join(""));

/** What the first script begins with, its words in one language among them: each would else be found only in the one before. */
function parts(language) {
  return files([...inside(main), chunks[`words:core@${language}`]]);
}

/** What a page needs besides: its feature, and its words in one language. */
function pageParts({ feature, packs }, language) {
  const own = chunks[`src/features/${feature}/pages.ts`];
  const all = files([own, ...inside(own), ...packs.map((pack) => chunks[`words:${pack}@${language}`])]);
  return all.filter((file) => !parts(language).includes(file) && !file.includes(main.file));
}

function inside(chunk) {
  return (chunk.imports ?? []).flatMap((name) => [chunks[name], ...inside(chunks[name])]);
}

function files(all) {
  return [...new Set(all.map(({ file }) => `/assets/app/${file}`))];
}

/** The light pages that the app has too, as the server writes addresses: what is in routes.ts, without `/app`. */
function pages() {
  return routes().map(({ path }) => path.replace(/:(\w+)/g, (_, name) => (name === "year" ? "{year:[0-9]+}" : `{${name}}`)));
}

/** The lines of routes.ts. */
function routes() {
  const text = readFileSync(join(root, "src/app/routes.ts"), "utf8");
  return [...text.matchAll(/path: "\/app(\/[^"]*)", page: page\(\[([^\]]*)\], (\w+),/g)]
    .map(([, path, packs, feature]) => ({ path, feature, packs: packs.split(",").map((pack) => pack.trim().slice(1, -1)) }));
}

const kept = [`doorstep-${hash}.css`, ...scripts.map((file) => `app/${file}`)].map((file) => ({ url: `/assets/${file}`, revision: null }));
const iconHash = createHash("sha256").update(icon).digest("hex").slice(0, 10);
const script = await worker([...kept, { url: "/assets/icon.svg", revision: iconHash }]);
writeFileSync(join(assets, "../../app-worker.js"), script);
console.log(`app-worker.js: ${script.length} bytes, ${gzipSync(script, { level: 9 }).length} gzip`);

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

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { root, target } from "./paths.mjs";

/*
 * Builds the service worker with the list of the files of this build. The server puts in which page it keeps (@shell@) and
 * serves it at /app/sw.js, never kept: what changes it is a new list or a new page.
 */
export async function worker(files) {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    resolve: { alias: [{ find: /^(\.\.\/)+lib\/words$/, replacement: join(root, "src/worker/wordless.ts") }, { find: "@preact/signals", replacement: join(root, "src/worker/unwatched.ts") }] },
    define: { __FILES__: JSON.stringify(files), "process.env.NODE_ENV": '"production"' },
    build: {
      outDir: "target/worker",
      emptyOutDir: true,
      target: "es2022",
      rolldownOptions: { input: "src/worker/worker.ts", output: { entryFileNames: "sw.js", format: "iife" } },
    },
  });
  return readFileSync(join(target, "worker/sw.js"));
}

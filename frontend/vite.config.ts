import { defineConfig } from "vite";
import { words } from "./build/words.mjs";

/*
 * The app at /app/. Scripts and their brotli and gzip go beside the stylesheet (build/build.mjs), under names that change
 * with their content.
 */
export default defineConfig({
  base: "/assets/app/",
  publicDir: false,
  plugins: [words()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "target/app",
    emptyOutDir: true,
    manifest: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    assetsDir: ".",
    rolldownOptions: { input: { main: "src/main.tsx" } },
  },
  test: { environment: "node", include: ["src/**/*.test.ts"] },
});

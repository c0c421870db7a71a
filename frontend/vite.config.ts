import { defineConfig } from "vite";
import { words } from "./build/words.mjs";

/*
 * Each file costs more than half a kilobyte of headers, and one that is found only in another costs a round trip: what every
 * page is made of is one file, with what keeps reports until they are sent. A feature is one by its `pages.ts`.
 */
const shell = {
  name: "shell",
  test: /src\/(app|api|lib|ui|worker)\/|node_modules\/|features\/(repairs\/Slots|danger\/Dangers|report\/(Unsent|WaitingPhoto|Thumb|useTold|presses|lasting|news|ahead|asked|answersOf|line|StateTag|outbox|db|report|send|uploads|pieces|shrink))\.|vite\/preload/,
};

/** A feature's file goes by the feature. */
function name({ facadeModuleId }: { facadeModuleId?: string | null }): string {
  return `${/features\/(\w+)\/pages/.exec(facadeModuleId ?? "")?.[1] ?? "[name]"}-[hash].js`;
}

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
    rolldownOptions: { input: { main: "src/main.tsx" }, output: { codeSplitting: { groups: [shell] }, chunkFileNames: name } },
  },
  test: { environment: "node", include: ["src/**/*.test.ts"] },
});

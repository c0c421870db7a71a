import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./paths.mjs";

/* What Maven runs as this module's tests: the types of the app and of the browser tests, then the app's logic. */
const modules = join(root, "node_modules");
for (const [program, ...args] of [["typescript/bin/tsc"], ["typescript/bin/tsc", "-p", "tsconfig.e2e.json"], ["typescript/bin/tsc", "-p", "tsconfig.worker.json"], ["vitest/vitest.mjs", "run"]]) {
  const { status } = spawnSync(process.execPath, [join(modules, program), ...args], { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

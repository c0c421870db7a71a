import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { assets, root, target } from "./paths.mjs";

/*
 * What Maven runs: installs the packages when the lock file changed, builds the stylesheet and the app when anything they
 * are made of changed, and otherwise does nothing. Needs only Node 20 and npm. Both fingerprints are written last, so a build that
 * was interrupted is done again.
 */
const needed = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).engines.node.replace(">=", "");
if (process.versions.node.localeCompare(needed, "en", { numeric: true }) < 0) {
  console.error(`Doorstep's stylesheet and browser tests need Node ${needed} or newer; this is ${process.versions.node}. `
    + "Get one from https://nodejs.org, or build without them: -Dskip.frontend");
  process.exit(1);
}

const installedFor = join(root, "node_modules/.installed-for");
const builtFor = join(target, "built-for");
const packages = fingerprint(["package.json", "package-lock.json", ".npmrc"]);
const words = relative(root, join(root, "../backend/src/main/resources/words"));
const inputs = fingerprint(["package-lock.json", "vite.config.ts", "tsconfig.json", "tsconfig.worker.json", ...files("build"), ...files("src"), ...files(words)]);

if (content(installedFor) !== packages) {
  run("npm", ["ci", "--no-audit", "--no-fund"]);
  writeFileSync(installedFor, packages);
}
if (content(builtFor) !== inputs || !existsSync(join(assets, "manifest.properties"))) {
  mkdirSync(target, { recursive: true });
  rmSync(builtFor, { force: true });
  run(process.execPath, [join(root, "build/build.mjs")]);
  writeFileSync(builtFor, inputs);
}

function run(command, args) {
  const windowsScript = process.platform === "win32" && command === "npm";
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit", shell: windowsScript });
  if (result.status !== 0) {
    console.error(`${command} ${args.join(" ")} failed${result.error ? `: ${result.error.message}` : ""}`);
    process.exit(result.status ?? 1);
  }
}

function files(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

function fingerprint(names) {
  const hash = createHash("sha256");
  for (const name of names) {
    hash.update(name.replaceAll("\\", "/")).update("\0").update(readFileSync(join(root, name))).update("\0");
  }
  return hash.digest("hex");
}

function content(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

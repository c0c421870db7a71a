import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/*
 * Which browser drives the tests: the one named by CHROME_PATH, else the system's Chromium or Chrome, else the one
 * inside the npm package @sparticuz/chromium (Linux), unpacked once into target/. Nothing is downloaded for it.
 */
interface Launch {
  executablePath: string;
  args: string[];
  env?: Record<string, string>;
}

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const packed = join(root, "node_modules/@sparticuz/chromium/bin");

// Containers run the tests as root and give /dev/shm 64 MB; the rest keeps one Chromium small beside the servers.
const args = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--font-render-hinting=none"];

export function browser(): Launch {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) {
      throw new Error(`CHROME_PATH names ${named}, which is not there`);
    }
    return { executablePath: named, args };
  }
  const installed = system();
  return installed ? { executablePath: installed, args } : { ...unpacked(), args };
}

function system(): string | undefined {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
  const elsewhere = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  ];
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...elsewhere].find(runs);
}

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function unpacked(): Omit<Launch, "args"> {
  if (process.platform !== "linux" || process.arch !== "x64" || !existsSync(packed)) {
    throw new Error("No browser: install Chrome or Chromium, or name one in CHROME_PATH");
  }
  const folder = join(root, "target/browser");
  const executablePath = join(folder, "chromium");
  if (!existsSync(executablePath)) {
    unpack(folder);
  }
  const env = { ...process.env, FONTCONFIG_PATH: process.env.FONTCONFIG_PATH ?? fonts(folder) } as Record<string, string>;
  if (lacksLibraries(executablePath)) {
    env.LD_LIBRARY_PATH = [join(folder, "al2023/lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  }
  return { executablePath, env };
}

/**
 * Into a folder beside it first, so that a second run never finds half a browser. The package unpacks into the temporary
 * folder, and the libraries that a bare machine lacks only where it takes itself to be at its home.
 */
function unpack(folder: string): void {
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const script = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';
  execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: root,
    env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" },
    stdio: "inherit",
  });
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
}

function fonts(folder: string): string {
  return existsSync("/etc/fonts/fonts.conf") ? "/etc/fonts" : join(folder, "fonts");
}

function lacksLibraries(executable: string): boolean {
  try {
    return execFileSync("ldd", [executable], { encoding: "utf8" }).includes("not found");
  } catch {
    return true;
  }
}

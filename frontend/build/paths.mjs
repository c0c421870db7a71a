import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const target = join(root, "target");
export const assets = join(target, "classes/static/assets");

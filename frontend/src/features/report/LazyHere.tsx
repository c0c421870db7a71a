import { part } from "../../app/part";

/** Read only by whoever answers the questions without a signal. */
export const HereSteps = part(() => import("./HereSteps").then((all) => all.default));

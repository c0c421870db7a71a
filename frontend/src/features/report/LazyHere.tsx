import { lazy } from "preact-iso";

/** Read only by whoever answers the questions without a signal. */
export const HereSteps = lazy(() => import("./HereSteps"));

import { lazy } from "preact-iso";

/** The questions with all their words: read only by whoever answers them without a signal. */
export const HereSteps = lazy(() => import("./HereSteps"));

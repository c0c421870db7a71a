import { request } from "../../api/request";
import type { AheadPage } from "../../api/types";
import { know, known } from "./db";
import { Problem } from "../../api/problem";

/** Reads what a report needs where there is no signal, and keeps it; what was read before stays when there is no answer. */
export async function readAhead(): Promise<void> {
  try {
    // With what draws them, which comes from the cache of whatever was read before.
    void import("./HereSteps");
    await know("ahead", await request<AheadPage>("/api/pages/repairs/report/ahead"));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

/** What was read last, if anything. */
export const lastRead = (): Promise<AheadPage | undefined> => known("ahead");

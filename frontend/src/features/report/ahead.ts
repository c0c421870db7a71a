import { request } from "../../api/request";
import type { AheadPage, Graph } from "../../api/types";
import { know, known } from "./db";
import { Problem } from "../../api/problem";

/** Everything a report needs where there is no signal. */
export interface Ahead {
  page: AheadPage;
  graph: Graph;
}

/** Reads it and keeps it; what was read before stays when there is no answer. */
export async function readAhead(): Promise<void> {
  try {
    // With the pages that draw it, which come from the cache of whatever was read before.
    void import("./StepPage");
    void import("./HereSteps");
    const [page, graph] = await Promise.all([request<AheadPage>("/api/pages/repairs/report/ahead"), request<Graph>("/api/diagnosis")]);
    await Promise.all([know("ahead", page), know("graph", graph), know("read", Date.now())]);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

export async function lastRead(): Promise<Ahead | undefined> {
  const [page, graph] = await Promise.all([known("ahead"), known("graph")]);
  return page && graph && { page, graph };
}

import { request } from "../../api/request";
import type { AheadPage } from "../../api/types";
import { know, known } from "./db";
import type { Step } from "./step";

export type Asked = AheadPage["asked"][number];

/** What was read last, if anything; what an older app read has not all that this one needs. */
export async function lastRead(): Promise<AheadPage | undefined> {
  const read = await known("ahead");
  return read?.dangers && read;
}

/** What is asked and what each step keeps, as the server says it, read anew. */
export async function read(): Promise<AheadPage> {
  const ahead = await request<AheadPage>("/api/pages/repairs/report/ahead");
  await know("ahead", ahead);
  await know("read", Date.now());
  return ahead;
}

export const askedAt = ({ asked }: AheadPage, step: Step): Asked | undefined => asked.find((one) => one.step === step);

/** There is no home that they may report for. */
export const nowhere = (ahead: AheadPage): boolean => askedAt(ahead, "PLACE")?.fields.every(({ options }) => options.length === 0) ?? true;

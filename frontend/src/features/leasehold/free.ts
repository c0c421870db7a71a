import type { Option } from "../../api/types";

/** The time that was chosen, while it is offered: what is not on the screen any more is not sent. */
export function free(times: Option[], chosen: string): string {
  return times.some(({ value }) => value === chosen) ? chosen : "";
}

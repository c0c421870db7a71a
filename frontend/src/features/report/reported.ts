import { signal } from "@preact/signals";

/** The reference of what was just reported: the send was answered, whether or not the line is still there for what comes next. */
export const reported = signal<string | undefined>(undefined);

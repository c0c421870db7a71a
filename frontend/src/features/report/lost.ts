import { signal } from "@preact/signals";
import type { SlotOptions } from "../../api/types";

/** The time that somebody else was quicker to take, and the nearest others to it. */
export const lost = signal<{ id: string; slots: SlotOptions } | undefined>(undefined);

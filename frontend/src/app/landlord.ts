import { signal } from "@preact/signals";

/** Who the landlord is and whom to ring, as the server wrote it into the page. */
export interface Landlord {
  name: string;
  emergencyPhone: string;
  officePhone: string;
  gasPhone: string;
  holdMinutes: string;
  /** Dangers to ring about, by key, in the order they are shown. */
  dangers: string[];
}

const page: DOMStringMap = globalThis.document?.documentElement.dataset ?? {};

export const landlord = signal<Landlord>({
  name: page.landlord ?? "",
  emergencyPhone: page.emergencyPhone ?? "",
  officePhone: page.officePhone ?? "",
  gasPhone: page.gasPhone ?? "",
  holdMinutes: page.holdMinutes ?? "",
  dangers: page.dangers?.split(" ") ?? [],
});

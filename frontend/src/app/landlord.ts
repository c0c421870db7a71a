import { signal } from "@preact/signals";

/** Who the landlord is and whom to ring, as the server wrote it into the page. */
export interface Landlord {
  name: string;
  emergencyPhone: string;
  officePhone: string;
  gasPhone: string;
  repairsPhone: string;
  /** Answers emergencies while the office is closed. */
  closedPhone: string;
  powerPhone: string;
  /** When the office is open, as a sentence. */
  officeHours: string;
  /** As on an envelope, in lines. */
  address: string;
  /** To write to; empty where no mail is read. */
  email: string;
  /** Whether its numbers answer through Relay UK. */
  relay: boolean;
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
  repairsPhone: page.repairsPhone ?? "",
  closedPhone: page.closedPhone ?? "",
  powerPhone: page.powerPhone ?? "",
  officeHours: page.officeHours ?? "",
  address: page.address ?? "",
  email: page.email ?? "",
  relay: !!page.relay,
  holdMinutes: page.holdMinutes ?? "",
  dangers: page.dangers?.split(" ") ?? [],
});

/** Nobody says which number answers at this hour: the one for when the office is closed is never the wrong one to ring. */
export function unsaid(): void {
  const { closedPhone, emergencyPhone } = landlord.value;
  landlord.value = { ...landlord.value, emergencyPhone: closedPhone || emergencyPhone };
}

/** A number that was kept since another hour: of the landlord's own it is the one to ring now. */
export function ringing(phone: string): string {
  const { officePhone, closedPhone, emergencyPhone } = landlord.value;
  return phone === officePhone || phone === closedPhone ? emergencyPhone : phone;
}

import { request } from "../../api/request";
import type { Card } from "../../api/types";

interface Ways {
  leave: (address: string) => void;
  stay: () => void;
}

/**
 * On to where the card is asked for: an address that opens once and is asked for when it is needed. Where there is none the
 * payment is over, or the line is away; its own page says which.
 */
export async function toTheCard(payment: string, { leave, stay }: Ways): Promise<void> {
  try {
    leave((await request<Card>(`/api/payments/${payment}/card`)).address);
  } catch {
    stay();
  }
}

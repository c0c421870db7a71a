import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What e2e/setup has brought about, so that every page has somebody and something to show. */
export interface Made {
  /** Amina's, with a visit that can still be changed; the draft of her next report, which holds a photo and wants only to be sent; a message about it. */
  booked: string;
  draft: string;
  /** Two more drafts of hers: one whose words tell of gas, and one of what is reported already, at what we say about it. */
  alarming: string;
  advised: string;
  message: string;
  /** What Amina began to pay for her garage, and did not. It has a Direct Debit. */
  unpaid: string;
  /** Tomasz's drafts, at what we say about them: of what may be a danger, and of what somebody else mends. Both say whom to ring. */
  warned: string;
  othersToMend: string;
  /** Tomasz's, at whose door Kofi stands now. */
  arrived: string;
  arrivedVisit: string;
  /** Ruth's, where nobody was in today. */
  nobodyIn: string;
  /** Daniel's, done, and he is asked how it was. */
  asked: string;
  /** Daniel's too, done badly, and he said so. */
  answered: string;
  /** Ruth's, which waits for a part. */
  waiting: string;
  /** Tomasz's, an emergency that nobody came to yet. */
  flooded: string;
  /** Grace is asked what she thinks of a new roof. */
  consulted: string;
  /** What Grace asked about her lease, which nobody has answered. */
  askedAbout: string;
  /** Ruth's rent account, on which she is behind; she has typed a plan and not sent it. */
  behind: string;
  /** The page of a bank's file that Priya took in. */
  moneyFile: string;
  /** Where Lena moves Amina's visit. */
  move: string;
}

const file = join(import.meta.dirname, "../../target/people/made.json");

export function keep(made: Made): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(made, null, 2));
}

export function made(): Made {
  return JSON.parse(readFileSync(file, "utf8")) as Made;
}

import { landlord } from "../app/landlord";
import { Call } from "../app/Shell";

const hurt = "999";

/** Three figures are the number of a house as well: they ring where the words say so. */
const SHORT = /^\d{3}$/;
const TO_RING = /\bring $/i;

/** A sentence in which the landlord's numbers, and 999, can be pressed. */
export function Numbered({ words }: { words: string }) {
  const { officePhone, closedPhone, repairsPhone, gasPhone, powerPhone } = landlord.value;
  const numbers = [officePhone, closedPhone, repairsPhone, gasPhone, powerPhone, hurt].filter(Boolean);
  return <>{pieces(words, numbers).map((piece, i) => (numbers.includes(piece) ? <Call key={i} phone={piece} /> : piece))}</>;
}

/** The sentence cut before and after each of the numbers; joined it is the sentence. */
export function pieces(words: string, numbers: string[]): string[] {
  const cut: string[] = [];
  let from = 0;
  for (let at = 0; at < words.length; ) {
    const found = numbers.find((number) => words.startsWith(number, at) && isApart(words.slice(0, at), words.slice(at + number.length))
      && (!SHORT.test(number) || TO_RING.test(words.slice(0, at))));
    if (found) cut.push(words.slice(from, at), found);
    at += found?.length ?? 1;
    if (found) from = at;
  }
  return [...cut, words.slice(from)].filter(Boolean);
}

/** Not a part of something longer: an amount, a reference, the number of somebody else. */
const isApart = (before: string, after: string): boolean => !/[\w£.,+-]$|\d\s$/.test(before) && !/^(\w|[.,-]\d|\s\d)/.test(after);

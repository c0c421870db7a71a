import { landlord } from "../app/landlord";
import { Call } from "../app/Shell";

/** A sentence in which the landlord's numbers can be pressed. */
export function Numbered({ words }: { words: string }) {
  const { officePhone, closedPhone, repairsPhone, gasPhone, powerPhone } = landlord.value;
  const numbers = [officePhone, closedPhone, repairsPhone, gasPhone, powerPhone].filter(Boolean);
  return <>{pieces(words, numbers).map((piece, i) => (numbers.includes(piece) ? <Call key={i} phone={piece} /> : piece))}</>;
}

/** The sentence cut before and after each of the numbers; joined it is the sentence. */
export function pieces(words: string, numbers: string[]): string[] {
  const found = numbers.filter((number) => words.includes(number));
  return found.length === 0 ? [words] : words.split(new RegExp(`(${found.map((number) => number.replaceAll("+", "\\+")).join("|")})`)).filter(Boolean);
}

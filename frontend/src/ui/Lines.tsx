/** A few words beneath one another: an address, an account and where it is for. */
export function Lines({ lines }: { lines: string[] }) {
  return <p>{lines.map((line, i) => <span key={i}>{i > 0 && <br />}{line}</span>)}</p>;
}

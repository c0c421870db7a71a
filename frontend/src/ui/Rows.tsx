import type { Row } from "../api/types";
import { Numbered } from "./Numbered";
import { SummaryList } from "./parts";

/** Lines of a summary list as the server made them; where an answer can be changed, that is in the app. */
export function Rows({ rows }: { rows: Row[] }) {
  return (
    <SummaryList rows={rows.map((row) => ({
      key: row.key,
      value: row.lines.map((line, i) => <span key={i}>{i > 0 && <br />}<Numbered words={line} /></span>),
      ...(row.changeHref && { change: { href: `/app${row.changeHref}`, what: row.changeWhat ?? row.key } }),
    }))} />
  );
}

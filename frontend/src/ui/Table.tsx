import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Cell, Sheet } from "../api/types";
import { Lead } from "./Lead";

/**
 * Rows of cells under headings, as the light pages draw them: the first cell of a row names it. On a phone each row is a block
 * of its own, every cell with its heading before it; roles keep it a table there.
 */
export function Table({ caption, heads, rows }: Sheet) {
  const { box, wide } = useWide();
  const keys = keysOf(rows);
  return (
    <div ref={box} class="app-scroll" role="region" aria-label={caption} tabIndex={wide ? 0 : undefined}>
      <table class="govuk-table" role="table">
        <caption class="govuk-table__caption govuk-table__caption--m">{caption}</caption>
        <thead class="govuk-table__head" role="rowgroup">
          <tr role="row">
            {heads.map((head, i) => <th key={i} scope="col" role="columnheader" class={`govuk-table__header${rows[0]?.[i]?.numeric ? " govuk-table__header--numeric" : ""}`}>{head}</th>)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(([first, ...others], row) => (
            <tr key={keys[row]} role="row">
              <th scope="row" role="rowheader" class="govuk-table__header">{first && <Said cell={first} />}</th>
              {others.map((cell, i) => (
                <td key={i} role="cell" class={`govuk-table__cell${cell.numeric ? " govuk-table__cell--numeric" : ""}`} data-head={heads[i + 1]}><Said cell={cell} /></td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/**
 * A row is known by where it leads, else by its place: one that comes above it while the page is followed does not put
 * another entry under the focus.
 */
function keysOf(rows: Cell[][]): (string | number)[] {
  const links = rows.map((cells) => cells.find(({ href }) => href)).map((cell) => cell && `${cell.href} ${cell.text}`);
  return links.map((link, row) => (link && links.indexOf(link) === row ? link : row));
}

/** Only what scrolls is a stop of the keyboard: where rows are blocks it would be one that is taller than the screen. */
function useWide() {
  const box = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState(false);
  useLayoutEffect(() => {
    const at = box.current;
    if (!at) return;
    const seen = new ResizeObserver(() => setWide(at.scrollWidth > at.clientWidth));
    seen.observe(at);
    return () => seen.disconnect();
  }, []);
  return { box, wide };
}

function Said({ cell }: { cell: Cell }) {
  return cell.href ? <Lead href={cell.href}>{cell.text}</Lead> : <>{cell.text}</>;
}

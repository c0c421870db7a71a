import type { ChargesPage as Charges } from "../../api/types";
import { usePage } from "../../lib/usePage";
import { t } from "../../lib/words";
import { Lead } from "../../ui/Lead";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { Table } from "../../ui/Table";
import { Bars } from "./Bars";

/** One page about a year's charges: the estimate, what was spent, the shares, or one cost. */
export default function ChargesPage() {
  const [charges, again] = usePage<Charges>();
  return (
    <Loaded data={charges} title={t("leasehold.leases.title")} again={again}>
      {(view) => (
        <Page title={view.title} back={`/app${view.back}`}>
          <p>{view.lead}</p>
          {view.summary.length > 0 && <Rows rows={view.summary} />}
          {view.drawing && <Bars drawing={view.drawing} />}
          {view.tables.map((table) => <Table key={table.caption} {...table} />)}
          {view.notes.map((note) => <p key={note}>{note}</p>)}
          {view.links.map(({ label, href }) => <p key={href} class="app-action"><Lead href={href}>{label}</Lead></p>)}
        </Page>
      )}
    </Loaded>
  );
}

import type { BillPage as Bill } from "../../api/types";
import { usePage } from "../../lib/usePage";
import { t } from "../../lib/words";
import { Lead } from "../../ui/Lead";
import { Lines } from "../../ui/Lines";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { Table } from "../../ui/Table";

/** A quarter's bill, with the landlord and the summary of rights where there is one. */
export default function BillPage() {
  const [bill, again] = usePage<Bill>();
  return (
    <Loaded data={bill} title={t("leasehold.leases.title")} again={again}>
      {(view) => (
        <Page title={view.title} back={`/app${view.back}`}>
          <p>{view.lead}</p>
          {/* What a device kept before it was told does not say that it is none. */}
          {view.demand === false && <p>{t("leasehold.bill.noDemand")}</p>}
          {view.standing.map((line) => <p key={line}>{line}</p>)}
          {view.account && <p class="app-action"><Lead href={view.account}>{t(view.standing.length === 0 ? "leasehold.bill.accounts" : "leasehold.bill.account")}</Lead></p>}
          <Table caption={t("leasehold.bill.items")} heads={view.heads} rows={view.rows} />
          {/* A device may have kept it from before there was anything to say of that. */}
          {(view.limited ?? []).map((line) => <p key={line}>{line}</p>)}
          <h2 class="govuk-heading-m">{t("leasehold.bill.landlord")}</h2>
          <Lines lines={view.landlord} />
          <p>{t("leasehold.bill.notices")}</p>
          {view.rights && (
            <>
              <h2 class="govuk-heading-m">{view.rights.title}</h2>
              {view.rights.paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
            </>
          )}
        </Page>
      )}
    </Loaded>
  );
}

import { useRoute } from "preact-iso";
import type { FieldProblem } from "../../api/problem";
import type { AccountPage as Account, StatementPage as Statement } from "../../api/types";
import { light } from "../../app/faces";
import { useData } from "../../lib/useData";
import { usePage } from "../../lib/usePage";
import { t } from "../../lib/words";
import { Files } from "../../ui/Files";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { AsAt } from "./AsAt";
import { Days } from "./Days";
import { Entries } from "./Entries";
import { days, typed } from "./parts";
import { Where } from "./Where";

/** A statement: the days it is of, its sums, its lines, and the form for other days. */
export default function StatementPage() {
  const { path, query } = useRoute();
  const [statement, again] = usePage<Statement>(days(query));
  if (statement.state === "refused" && statement.problem.errors.length > 0) {
    return <Wrong href={light(path)} asked={query} problems={statement.problem.errors} />;
  }
  return (
    <Loaded data={statement} title={t("accounts.statement")} again={again}>
      {(view) => (
        <Page title={t("accounts.statement.title", view.kind)} back={`/app/accounts/${view.reference}`}>
          <Where {...view} />
          {view.drawn && <Drawn lines={view.drawn} />}
          <Days key={[...view.from, ...view.to].join()} href={view.href} from={view.from} to={view.to} />
          <AsAt lines={view.asAt} />
        </Page>
      )}
    </Loaded>
  );
}

/** Days of which there is none: the problem has no account, so its head is read of the account itself. */
function Wrong({ href, asked, problems }: { href: string; asked: Record<string, string>; problems: FieldProblem[] }) {
  const [account, again] = useData<Account>(`/api/pages${href.replace(/\/statement$/, "")}`);
  return (
    <Loaded data={account} title={t("accounts.statement")} again={again}>
      {(view) => (
        <Page title={t("accounts.statement.title", view.kind)} back={`/app/accounts/${view.reference}`} problems={problems}>
          <Where {...view} />
          <Days href={href} from={typed(asked, "from")} to={typed(asked, "to")} problems={problems} />
          <AsAt lines={view.asAt} />
        </Page>
      )}
    </Loaded>
  );
}

function Drawn({ lines }: { lines: NonNullable<Statement["drawn"]> }) {
  return (
    <>
      <p class="govuk-body-l">{lines.period}</p>
      <Rows rows={lines.sums} />
      {lines.entries.length === 0 ? <p>{t("accounts.statement.nothing")}</p> : <Entries caption={t("accounts.statement.lines")} rows={lines.entries} />}
      <h2 class="govuk-heading-m">{t("accounts.statement.keep")}</h2>
      <Files>
        <p class="app-action"><a href={lines.paper} rel="external">{t("accounts.statement.pdf")}</a></p>
        <p class="app-action"><a href={lines.large} rel="external">{t("accounts.statement.large")}</a></p>
        <p class="app-action"><a href={lines.plain} rel="external">{t("accounts.statement.plain")}</a></p>
        <p class="app-action"><a href={lines.file} rel="external">{t("accounts.statement.file")}</a></p>
      </Files>
    </>
  );
}

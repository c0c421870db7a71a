import { useRoute } from "preact-iso";
import type { StatementPage as Statement } from "../../api/types";
import { light } from "../../app/faces";
import { usePage } from "../../lib/usePage";
import { t } from "../../lib/words";
import { Files } from "../../ui/Files";
import { Loaded } from "../../ui/Loaded";
import { Page } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { AsAt } from "./AsAt";
import { Days } from "./Days";
import { Entries } from "./Entries";
import { parts } from "./parts";
import { Where } from "./Where";

/** A statement: the days it is of, its sums, its lines, and the form for other days. */
export default function StatementPage() {
  const { path, query } = useRoute();
  const [statement, again] = usePage<Statement>({ from: query.from, to: query.to });
  if (statement.state === "refused" && statement.problem.errors.length > 0) {
    return (
      <Page title={t("accounts.statement")} back={path.replace(/\/statement$/, "")} problems={statement.problem.errors}>
        <Days href={light(path)} from={parts(query.from)} to={parts(query.to)} problems={statement.problem.errors} />
      </Page>
    );
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

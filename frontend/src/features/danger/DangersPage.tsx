import { landlord } from "../../app/landlord";
import { t } from "../../lib/words";
import { Page } from "../../ui/Page";
import { Dangers } from "./Dangers";

/** Every danger, for everybody. */
export default function DangersPage() {
  return (
    <Page title={t("home.danger")} back="/app/">
      <Dangers keys={landlord.value.dangers} heading={false} />
    </Page>
  );
}

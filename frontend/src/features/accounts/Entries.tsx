import type { Cell } from "../../api/types";
import { t } from "../../lib/words";
import { Table } from "../../ui/Table";

/** What was charged and paid, with the balance after each. */
export function Entries({ caption, rows }: { caption: string; rows: Cell[][] }) {
  return <Table caption={caption} heads={[t("accounts.day"), t("accounts.what"), t("accounts.amount"), t("accounts.balance")]} rows={rows} />;
}

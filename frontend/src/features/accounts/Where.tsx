import { t } from "../../lib/words";

/** Which account it is. */
export function Where({ address, reference }: { address: string; reference: string }) {
  return <p>{address && <>{address}<br /></>}{t("accounts.number", reference)}</p>;
}

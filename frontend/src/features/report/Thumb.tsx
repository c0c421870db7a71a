import { useEffect, useState } from "preact/hooks";
import { t } from "../../lib/words";

/** A photo that is still on the phone, drawn small; its address is this page's alone, and goes with it. */
export function Thumb({ blob, number }: { blob: Blob; number: number }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return <img src={address} alt={t("repairs.photos.yours", number)} width={160} />;
}

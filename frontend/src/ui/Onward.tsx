import { useLocation } from "preact-iso";
import { useEffect } from "preact/hooks";

/** There is nothing to do here any more: on to where there is, and the way back does not lead here again. */
export function Onward({ to }: { to: string }) {
  const { route } = useLocation();
  useEffect(() => route(to, true), [to]);
  return null;
}

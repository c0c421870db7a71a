import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/**
 * A dialog that is open while it is in some state. It begins at its first button; in the next state that may be gone, and the
 * heading takes the focus, so that whoever cannot see it hears that it is another.
 *
 * @param state nothing while it is closed
 */
export function useDialog(state: string | undefined): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    if (!state) return shown?.close();
    const opens = !shown?.open;
    if (opens) shown?.showModal();
    const first = opens ? shown?.querySelector<HTMLElement>("button") : undefined;
    (first ?? shown?.querySelector<HTMLElement>("h2"))?.focus();
  }, [state]);
  return dialog;
}

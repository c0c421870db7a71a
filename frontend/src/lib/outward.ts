import { signal } from "@preact/signals";

/** Whether the last press was on a link out of the app, and there is no signal to follow it by; drawn by `app/Status`. */
export const noWay = signal(false);

/** What of a press is asked. */
export type Press = Pick<MouseEvent, "target" | "defaultPrevented" | "preventDefault">;

/** Without a signal the browser shows a page of its own instead, from which an app on the home screen has no way back. */
export function pressed(press: Press): void {
  const outward = !press.defaultPrevented && (press.target as Element).closest("a[rel=external]") !== null;
  noWay.value = outward && !navigator.onLine;
  if (noWay.value) press.preventDefault();
}

/** Begins to watch; called once. */
export function watchOutward(): void {
  addEventListener("click", pressed);
  addEventListener("online", () => (noWay.value = false));
}

import type { ComponentChildren } from "preact";

/** A link that leads on, drawn as the button of its page. */
export function ButtonLink({ href, secondary = false, children }: { href: string; secondary?: boolean; children: ComponentChildren }) {
  return <a class={secondary ? "govuk-button govuk-button--secondary" : "govuk-button"} href={href} role="button" draggable={false} onKeyDown={space}>{children}</a>;
}

/** What is announced as a button is pressed with the space bar too. */
function space(event: KeyboardEvent): void {
  if (event.key !== " ") return;
  event.preventDefault();
  (event.currentTarget as HTMLElement).click();
}

import type { ComponentChildren } from "preact";

interface Props {
  href: string;
  /** Not what most people want on this page. */
  kind?: "secondary" | undefined;
  children: ComponentChildren;
}

/** A link that leads on, drawn as the button of its page. */
export function ButtonLink({ href, kind, children }: Props) {
  return <a class={`govuk-button${kind ? ` govuk-button--${kind}` : ""}`} href={href} role="button" draggable={false} onKeyDown={space}>{children}</a>;
}

/** What is announced as a button is pressed with the space bar too. */
function space(event: KeyboardEvent): void {
  if (event.key !== " ") return;
  event.preventDefault();
  (event.currentTarget as HTMLElement).click();
}

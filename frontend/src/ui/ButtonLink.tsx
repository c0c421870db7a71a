import type { ComponentChildren } from "preact";

/** A link that leads on, drawn as the button of its page. */
export function ButtonLink({ href, children }: { href: string; children: ComponentChildren }) {
  return <a class="govuk-button" href={href} role="button" draggable={false}>{children}</a>;
}

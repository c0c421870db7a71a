import type { ComponentChildren } from "preact";
import { leads } from "../app/routes";

/** A link to an address as the server writes them: to the app's page where it has one, else to the server's own, as a file is. */
export function Lead({ href, children }: { href: string; children: ComponentChildren }) {
  return leads(href) ? <a href={`/app${href}`}>{children}</a> : <a href={href} rel="external">{children}</a>;
}

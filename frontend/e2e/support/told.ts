import type { Page } from "@playwright/test";

/** What the main part of a page says, block by block, and what can be done there. Of both faces alike. */
export interface Told {
  says: string[];
  /** Links with the light page's address behind them, and buttons. */
  does: string[];
}

export async function told(page: Page): Promise<Told> {
  return page.locator("#main-content").evaluate((main) => {
    const plain = (text: string | null) => (text ?? "").replace(/\s+/g, " ").trim();
    const blocks = "h1,h2,h3,h4,p,li,dt,dd,th,td,caption,legend,label,summary,button,div,title,text";
    const said = new Map<Element, string>();
    const read = (node: Node) => {
      // What somebody typed is not said: the app puts it into the field, the light page into the markup.
      for (const part of node.nodeName === "TEXTAREA" ? [] : node.childNodes) {
        // A sign for the eye alone, as the one before a warning.
        if (part instanceof Element && part.getAttribute("aria-hidden") === "true") continue;
        const block = (part.parentElement ?? main).closest(blocks) ?? main;
        const words = part.nodeName === "BR" ? " " : part.nodeType === Node.TEXT_NODE ? part.textContent : "";
        if (words) said.set(block, (said.get(block) ?? "") + words);
        read(part);
      }
    };
    read(main);
    const address = ({ href }: HTMLAnchorElement) => href.replace(location.origin, "").replace(/^\/app(?=[/?]|$)/, "") || "/";
    const does = [...document.querySelectorAll<HTMLElement>("#main-content a[href], #main-content button, .govuk-back-link")];
    const all = (texts: string[]) => [...new Set(texts.filter(Boolean))].sort();
    return {
      says: all([...said.values()].map(plain)),
      does: all(does.map((deed) => plain(deed.textContent) + (deed instanceof HTMLAnchorElement ? ` (${address(deed)})` : ""))),
    };
  });
}

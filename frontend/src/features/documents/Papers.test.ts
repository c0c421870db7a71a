import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { Papers } from "./Papers";

test("a bill that was taken back says so in bold before the ways to read it, as on the light page (documents/papers.jte); another says nothing", () => {
  const bill = { title: "Bill of 1 October", about: "£312.50", note: "We took this bill back on 3 October. Do not pay by it.", files: [{ label: "PDF", href: "/bill.pdf" }] };
  const shown = renderToString(h(Papers, { heading: "Bills", papers: [bill, { ...bill, title: "Bill of 1 July", note: "" }] }));
  expect(shown).toMatch(/Bill of 1 October<\/h3><p>£312.50<\/p><p><strong>We took this bill back on 3 October. Do not pay by it.<\/strong><\/p>.*bill.pdf/);
  expect(shown.match(/<strong>/g)).toHaveLength(1);
});

import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";

/** A thing on a page as the browser tells it to whoever hears the page. */
interface Heard {
  role: string;
  name?: string;
  text?: string;
  level?: number;
  url?: string;
  children?: Heard[];
}

/** What somebody hears who goes through a page by its parts, headings and controls, in their order; and what is wrong with it. */
export interface Outline {
  lines: string[];
  faults: string[];
}

const landmarks = ["banner", "navigation", "main", "contentinfo", "dialog"];
const controls = ["link", "button", "textbox", "radio", "checkbox", "combobox", "spinbutton"];
const shown = [...landmarks, ...controls, "heading", "group", "radiogroup", "alert", "status", "table", "img"];

/** What is a key of our words where the words should be, or what was never filled in. */
const packs = readdirSync(join(import.meta.dirname, "../../../backend/src/main/resources/words")).filter((file) => file.endsWith(".properties")).map((file) => file.replace(/\..*/, ""));
const wordless = new RegExp(`\\b(${packs.join("|")})\\.[a-z][\\w.-]*\\b|\\{\\d\\}|\\bundefined\\b|\\bnull\\b|\\bNaN\\b|\\[object`);

/** What is drawn after the words of a button: that it was chosen, or is on its way. */
const forTheEye = /[✓…]/;

/** Reads the page, or the question that lies over it and is then all there is. */
export async function outlineOf(page: Page): Promise<Outline> {
  const over = page.getByRole("dialog");
  const isOver = (await over.count()) > 0;
  const tree = (await (isOver ? over : page.locator("body")).ariaSnapshotJSON()) as unknown as Heard[];
  const all = tree.flatMap((top) => [...under(top)]);
  const named = (role: string) => all.filter(({ at }) => at.role === role);
  const faults = [...controlsOf(all), ...headingsOf(all, isOver), ...groupsOf(all), ...listsOf(all), ...(await errorsOf(page))];
  for (const { at } of all) {
    if (wordless.test(`${at.name ?? ""} ${at.text ?? ""}`)) faults.push(`no words: ${line(at)}`);
    if (controls.includes(at.role) && forTheEye.test(at.name ?? "")) faults.push(`a sign for the eye is read: ${line(at)}`);
    if (["dialog", "navigation", "img", "table"].includes(at.role) && !at.name) faults.push(`without a name: ${line(at)}`);
  }
  if (!isOver) {
    for (const role of ["banner", "main"]) if (named(role).length !== 1) faults.push(`${named(role).length} parts called ${role}`);
    faults.push(...twice(named("navigation").map(({ at }) => `navigation "${at.name}"`)));
    if (named("status").length === 0) faults.push("nowhere for what is said aloud");
    const [title, first] = [await page.title(), named("heading").find(({ at }) => at.level === 1)?.at.name ?? ""];
    if (!title.includes(first)) faults.push(`the title "${title}" is not of the heading "${first}"`);
  }
  return { lines: all.filter(({ at }) => shown.includes(at.role)).map(({ at, above }) => `${"  ".repeat(above.filter(({ role }) => shown.includes(role)).length)}${line(at)}`), faults };
}

interface Place {
  at: Heard;
  /** What it is in, the outermost first. */
  above: Heard[];
}

function* under(at: Heard, above: Heard[] = []): Generator<Place> {
  yield { at, above };
  for (const child of at.children ?? []) yield* under(child, [...above, at]);
}

const line = ({ role, name, level }: Heard): string => `${role}${level ? ` ${level}` : ""}${name ? ` "${name}"` : ""}`;

/** Each has a name; and what is called the same leads to the same. */
function controlsOf(all: Place[]): string[] {
  const found = all.filter(({ at }) => controls.includes(at.role));
  const nameless = found.filter(({ at }) => !at.name).map(({ at, above }) => `without a name: ${at.role} in ${line(above.at(-1) ?? at)}`);
  const inMain = found.filter(({ above }) => above.some(({ role }) => role === "main" || role === "dialog"));
  const buttons = twice(inMain.filter(({ at }) => at.role === "button").map(({ at }) => line(at)));
  const ways = [...new Set(found.filter(({ at }) => at.role === "link").map(({ at }) => `${at.name}\n${at.url}`))].map((way) => way.split("\n")[0] ?? "");
  return [...nameless, ...buttons, ...twice(ways).map((name) => `leads to more than one place: link ${name}`)];
}

/** One of the first level, which the page's main part begins with unless something is wrong; and none that skips a level. */
function headingsOf(all: Place[], isOver: boolean): string[] {
  const headings = all.filter(({ at, above }) => at.role === "heading" && !above.some(({ role }) => role === "alert")).map(({ at }) => at);
  const begin = isOver ? 2 : 1;
  const faults = headings.filter(({ level = 0 }, i) => level > (headings[i - 1]?.level ?? begin - 1) + 1).map((heading) => `skips a level: ${line(heading)}`);
  if (headings.filter(({ level }) => level === begin).length !== 1) faults.push(`${headings.filter(({ level }) => level === begin).length} headings of level ${begin}`);
  if (headings[0]?.level !== begin) faults.push(`begins with ${headings[0] ? line(headings[0]) : "no heading"}`);
  faults.push(...headings.filter(({ name }, i) => i > 0 && name === headings[i - 1]?.name).map((heading) => `said twice: ${line(heading)}`));
  return [...faults, ...headings.filter(({ name }) => !name).map((heading) => `without a name: ${line(heading)}`)];
}

/** Answers of which one or some are chosen are in a group that says to what. */
function groupsOf(all: Place[]): string[] {
  return all.filter(({ at, above }) => ["radio", "checkbox"].includes(at.role) && !above.some(({ role, name }) => /group$/.test(role) && name)).map(({ at }) => `in no group: ${line(at)}`);
}

function listsOf(all: Place[]): string[] {
  return all.filter(({ at }) => at.role === "list" && (at.children ?? []).filter(({ role }) => role === "listitem").length === 0).map(({ above }) => `an empty list in ${line(above.at(-1) ?? { role: "body" })}`);
}

/** What is wrong is told once in the summary and once by its field, to which the summary leads. */
async function errorsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const main = document.getElementById("main-content");
    const told = [...(main?.querySelectorAll<HTMLAnchorElement>(".govuk-error-summary a[href^='#']") ?? [])];
    const saidBy = (element: Element | null | undefined) =>
      (element?.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent?.replace(/\s+/g, " ") ?? "").join(" ");
    const unlinked = told.filter((link) => {
      const field = document.getElementById(link.hash.slice(1));
      if (!field || (field.tabIndex < 0 && !field.hasAttribute("tabindex"))) return true;
      if (!field.matches("input, select, textarea, button")) return false;
      return !`${saidBy(field)} ${saidBy(field.closest("fieldset"))}`.includes((link.textContent ?? "").trim());
    });
    const beside = [...(main?.querySelectorAll(".govuk-error-message") ?? [])].filter((message) => !told.some((link) => message.textContent?.includes(link.textContent ?? "")));
    return [...unlinked.map((link) => `not told by its field: ${link.textContent}`), ...beside.map((message) => `not in the summary: ${message.textContent}`)];
  });
}

function twice(all: string[]): string[] {
  return [...new Set(all.filter((one, i) => all.indexOf(one) < i))];
}

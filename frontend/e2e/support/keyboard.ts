import { expect, type Locator, type Page } from "@playwright/test";

/*
 * Doing things with the keyboard alone: Tab to reach, the arrows and Space to choose, Enter to send. A step that the
 * keyboard cannot reach fails here, and so does a focus that nobody can see.
 */
const farthest = 80;

/** Tabs until this has the focus, from wherever the focus is. */
export async function reach(page: Page, goal: Locator): Promise<void> {
  for (let presses = 0; presses < farthest; presses++) {
    if (await goal.evaluate((element) => element === document.activeElement)) {
      await expect(goal).toBeInViewport();
      expect(await shows(goal), `the focus on ${goal} of ${page.url()} can be seen`).toBe(true);
      return;
    }
    await page.keyboard.press("Tab");
  }
  throw new Error(`${goal} was not reached in ${farthest} presses of Tab on ${page.url()}`);
}

/** Chooses one radio of a group: Tab enters the group once, the arrows move within it. */
export async function choose(page: Page, radio: Locator): Promise<void> {
  const name = (await radio.getAttribute("name")) ?? "";
  const group = page.locator(`input[type=radio][name="${name}"]`);
  for (let presses = 0; !(await focusIsIn(group)); presses++) {
    if (presses > farthest) throw new Error(`the radios ${name} were not reached on ${page.url()}`);
    await page.keyboard.press("Tab");
  }
  expect(await shows(page.locator(":focus")), `the focus on the radios ${name} of ${page.url()} can be seen`).toBe(true);
  await page.keyboard.press("Space");
  for (let moves = 0; !(await radio.isChecked()); moves++) {
    if (moves > farthest) throw new Error(`no arrow leads to ${radio} on ${page.url()}`);
    await page.keyboard.press("ArrowDown");
  }
}

/** Goes to a field and types. */
export async function type(page: Page, field: Locator, words: string): Promise<void> {
  await reach(page, field);
  await page.keyboard.type(words);
}

/** Presses a button or follows a link, and waits for the page it leads to. */
export async function press(page: Page, button: Locator): Promise<void> {
  await reach(page, button);
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
}

/** Whether something can be seen to have the focus. */
export async function shows(goal: Locator): Promise<boolean> {
  return goal.evaluate(isDrawn);
}

/**
 * In the page: an outline, a shadow, a line or a colour that what has the focus, or the shape drawn for it, does not have
 * without. The focus is taken away for the comparison and given back.
 */
export function isDrawn(element: Element): boolean {
  const drawn = () => {
    // Radios and checkboxes are drawn by what comes before their label.
    const label = (element as HTMLInputElement).labels?.[0];
    const styles = [getComputedStyle(element)];
    if (label) styles.push(getComputedStyle(label, "::before"), getComputedStyle(label));
    return styles.map((style) => {
      const seen = style.outlineStyle !== "none" && style.outlineWidth !== "0px" && !/rgba\(.*, 0\)|transparent/.test(style.outlineColor);
      return [seen && style.outline, style.boxShadow, style.backgroundColor, style.border, style.textDecoration].join("|");
    }).join("||");
  };
  const focused = drawn();
  (element as HTMLElement).blur();
  const plain = drawn();
  (element as HTMLElement).focus({ preventScroll: true });
  return focused !== plain;
}

/** Chooses an option of a select: the arrows move through it. */
export async function pick(page: Page, list: Locator, value: string): Promise<void> {
  await reach(page, list);
  await page.keyboard.press("Home");
  for (let moves = 0; (await list.inputValue()) !== value; moves++) {
    if (moves > farthest) throw new Error(`no arrow leads to ${value} on ${page.url()}`);
    await page.keyboard.press("ArrowDown");
  }
}

async function focusIsIn(group: Locator): Promise<boolean> {
  return group.evaluateAll((all) => all.includes(document.activeElement as HTMLElement));
}

/**
 * Goes back to the beginning of the page, then through all of it to its end. Gives where the focus cannot be seen, and what
 * it never came to: behind something that keeps it, or out of the keyboard's reach. The focus is then where it was.
 */
export async function walk(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const begun = await page.evaluateHandle(() => document.activeElement as HTMLElement);
  while (await moved(page, "Shift+Tab"));
  while (await moved(page, "Tab")) {
    if (!(await shows(page.locator(":focus")))) faults.push(`not seen: ${await outline(page)}`);
  }
  const missed = await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")];
    const been = (element: HTMLElement) => element.dataset.been === "Tab" || (element.matches("[type=radio]")
      && document.querySelector(`[type=radio][name="${(element as HTMLInputElement).name}"][data-been=Tab]`) !== null);
    const left = all.filter((element) => element.checkVisibility() && !element.matches(":disabled") && !been(element)).map(({ outerHTML }) => `not reached: ${outerHTML.slice(0, 90)}`);
    document.querySelectorAll<HTMLElement>("[data-been]").forEach((element) => delete element.dataset.been);
    return left;
  });
  await begun.evaluate((element) => element.focus());
  return [...faults, ...missed];
}

/** One stop further; no further at the end of the page, or where the focus was before. */
async function moved(page: Page, key: "Tab" | "Shift+Tab"): Promise<boolean> {
  await page.keyboard.press(key);
  return page.evaluate((with_) => {
    const at = document.activeElement as HTMLElement;
    if (at === document.body || at.dataset.been === with_) return false;
    at.dataset.been = with_;
    return true;
  }, key);
}

async function outline(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.outerHTML.slice(0, 90) ?? "");
}

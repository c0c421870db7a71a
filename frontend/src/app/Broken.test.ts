import { h, isValidElement, toChildArray, type ComponentChildren, type VNode } from "preact";
import { LocationProvider } from "preact-iso";
import { renderToString } from "preact-render-to-string";
import { beforeEach, expect, test, vi } from "vitest";
import { Broken } from "./Broken";
import { newer } from "./offline";

const reload = vi.fn();

beforeEach(() => {
  newer.value = undefined;
  reload.mockReset();
  vi.stubGlobal("location", { pathname: "/app/service-charges/AT1/requests", search: "", origin: "https://doorstep.example", reload });
  vi.stubGlobal("document", { documentElement: { lang: "en" } });
});

const shown = () => renderToString(h(LocationProvider, { children: h(Broken, {}) }));

/** Presses its one button. */
function press(): void {
  const buttons = all(Broken()).filter((node) => node.type === "button");
  expect(buttons).toHaveLength(1);
  (buttons[0]!.props as unknown as { onClick: () => void }).onClick();
}

const all = (node: ComponentChildren): VNode[] => toChildArray(node).filter((child): child is VNode => isValidElement(child))
  .flatMap((child) => [child, ...all((child.props as { children?: ComponentChildren }).children)]);

test("what failed is loaded anew where it may help", () => {
  expect(shown()).toMatch(/problem.broken .*<button[^>]*>app.again</);
  press();
  expect(reload).toHaveBeenCalledTimes(1);
});

test("where a newer app waits the way out is to change to it, and the page says so", () => {
  const change = vi.fn();
  newer.value = change;
  expect(shown()).toMatch(/app.newer.broken .*<button[^>]*>app.newer.change</);
  expect(shown()).not.toMatch(/app.again|problem.broken /);
  press();
  expect(change).toHaveBeenCalledTimes(1);
  expect(reload).not.toHaveBeenCalled();
});

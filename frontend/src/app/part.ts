import type { ComponentType } from "preact";
import { lazy } from "preact-iso";
import { Broken } from "./Broken";
import { Unread } from "./Unread";
import { anotherBuild } from "./builds";

/** A line that is there and dead is no line: as long as an answer is waited for (api/ask.ts), in milliseconds. */
const COMES = 30_000;

/** A part of the app that is loaded when it is needed. */
export const part = <C>(load: () => Promise<C>) => lazy<C>(() => inTime(load()).catch(() => instead() as Promise<C>));

async function inTime<C>(coming: Promise<C>): Promise<C> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => (timer = setTimeout(() => fail(new Error("no answer")), COMES)));
  return Promise.race([coming, late]).finally(() => clearTimeout(timer));
}

/**
 * For a part that does not come. Where the server has another build by now this page's own parts are gone: it is loaded anew,
 * and what was typed is given back (lib/typed.ts).
 */
async function instead(): Promise<ComponentType> {
  const another = await anotherBuild().catch(() => undefined);
  if (another === undefined) return Unread;
  if (!another) return Broken;
  location.reload();
  return new Promise(() => {});
}

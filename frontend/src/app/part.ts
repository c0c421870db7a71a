import type { ComponentType } from "preact";
import { lazy } from "preact-iso";
import { Broken } from "./Broken";
import { Unread } from "./Unread";
import { anotherBuild } from "./builds";

/** A part of the app that is loaded when it is needed. */
export const part = <C>(load: () => Promise<C>) => lazy<C>(() => load().catch(() => instead() as Promise<C>));

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

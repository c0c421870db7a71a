import { ask, refusalOf } from "../api/ask";

const LEFT = "left build";

/**
 * Whether the server has another build of the app than this page is of. Told once of each: a page that is loaded anew and
 * comes back the same would be loaded for ever.
 *
 * @throws Problem where the server gives no answer, or none that says
 */
export async function anotherBuild(): Promise<boolean> {
  const own = document.querySelector<HTMLScriptElement>("script[src]")?.getAttribute("src") ?? "";
  const answer = await ask("/app/", { cache: "no-store" });
  if (!answer.ok) throw await refusalOf(answer);
  const page = await answer.text();
  if (page.includes(`"${own}"`) || sessionStorage.getItem(LEFT) === own) return false;
  sessionStorage.setItem(LEFT, own);
  return true;
}

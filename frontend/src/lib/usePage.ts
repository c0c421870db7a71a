import { useRoute } from "preact-iso";
import { light } from "../app/faces";
import { useData, type Data } from "./useData";

/**
 * Reads the record of the page at this address: the light page's, behind `/api/pages`.
 *
 * @param asked what is asked of it, as it stands behind the question mark
 */
export function usePage<T>(asked: Record<string, string | undefined> = {}): [Data<T>, (pressed?: boolean) => void] {
  const { path } = useRoute();
  const query = new URLSearchParams(Object.entries(asked).filter((one): one is [string, string] => Boolean(one[1]))).toString();
  return useData<T>(`/api/pages${light(path)}${query && `?${query}`}`);
}

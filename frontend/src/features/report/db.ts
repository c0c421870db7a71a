import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type { AheadPage, Alarm } from "../../api/types";
import type { Kept } from "./report";

/** A photo that is still to be sent, of a draft of the server's or of a report kept here. */
export interface Photo {
  id: string;
  report: string;
  blob: Blob;
}

/** What was last read for a report without a signal, and whose everything here is. */
interface Known {
  who: string;
  ahead: AheadPage;
  dangers: Alarm[];
}

interface Schema extends DBSchema {
  reports: { key: string; value: Kept };
  photos: { key: string; value: Photo; indexes: { report: string } };
  known: { key: string; value: Known[keyof Known] };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function db(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>("doorstep-reports", 1, {
    upgrade(made) {
      made.createObjectStore("reports", { keyPath: "id" });
      made.createObjectStore("photos", { keyPath: "id" }).createIndex("report", "report");
      made.createObjectStore("known");
    },
  });
  return opened;
}

export const allReports = async (): Promise<Kept[]> => (await db()).getAll("reports");

export const saveReport = async (report: Kept): Promise<void> => void (await (await db()).put("reports", report));

/** With its photos. */
export async function deleteReport(id: string): Promise<void> {
  const all = (await db()).transaction(["reports", "photos"], "readwrite");
  await all.objectStore("reports").delete(id);
  for (const key of await all.objectStore("photos").index("report").getAllKeys(id)) await all.objectStore("photos").delete(key);
  await all.done;
}

export const allPhotos = async (): Promise<Photo[]> => (await db()).getAll("photos");

export const photosOf = async (report: string): Promise<Photo[]> => (await db()).getAllFromIndex("photos", "report", report);

export const savePhoto = async (photo: Photo): Promise<void> => void (await (await db()).put("photos", photo));

export const deletePhoto = async (id: string): Promise<void> => (await db()).delete("photos", id);

export const known = async <K extends keyof Known>(name: K): Promise<Known[K] | undefined> => (await db()).get("known", name) as Promise<Known[K] | undefined>;

export const know = async <K extends keyof Known>(name: K, value: Known[K]): Promise<void> => void (await (await db()).put("known", value, name));

/** Everything, at log-out or when somebody else logs in. */
export async function forget(): Promise<void> {
  const all = (await db()).transaction(["reports", "photos", "known"], "readwrite");
  await Promise.all([all.objectStore("reports").clear(), all.objectStore("photos").clear(), all.objectStore("known").clear(), all.done]);
}

/** Whose everything here is from now on; what was another's is gone. */
export async function belongTo(who: string): Promise<void> {
  if ((await known("who")) !== who) {
    await forget();
    await know("who", who);
  }
}

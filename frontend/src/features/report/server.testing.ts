import { vi } from "vitest";
import type { DraftView } from "../../api/types";
import { ahead } from "./asked.testing";
import type { Step } from "./step";

interface Draft {
  id: string;
  answers: Partial<Record<Step, unknown>>;
  apart: boolean;
  photos: string[];
  sentAs?: string;
}

const steps: Step[] = ["PLACE", "QUESTIONS", "WORDS", "PHOTOS", "ACCESS", "SLOT", "CHECK"];

/** What the app's modules ask of, in tests: the server with its drafts, behind `fetch`. */
export class FakeServer {
  who = "amina";
  drafts: Draft[] = [];
  asked: string[] = [];
  /** What is answered of what was done; nothing leaves it. */
  then: (asked: string) => Response | undefined = () => undefined;
  /** What is answered instead, where it gives something; an error is no answer at all. */
  instead: (asked: string, body: string) => Response | Error | undefined | Promise<undefined | void> = () => undefined;
  /** What has come of photos in pieces, by draft and name. */
  pieces = new Map<string, { size: number; bytes: string }>();
  /** What is answered instead of making a photo of what came in pieces. */
  busy: () => Response | undefined = () => undefined;
  /** The repairs that there are, and under which keys they were asked for. */
  repairs: string[] = [];
  sends: (string | undefined)[] = [];
  private sent = new Map<string, string>();
  private kept = new Map<string, Draft>();
  private deleted = new Set<string>();

  constructor() {
    vi.stubGlobal("fetch", async (path: string, init: RequestInit = {}) => this.fetch(path, init));
  }

  get session() {
    return { signedIn: this.who !== "", who: this.who, name: this.who, seconds: 1800, csrfHeader: "X", csrfToken: "t" };
  }

  private async fetch(path: string, { method = "GET", body, headers, signal }: RequestInit): Promise<Response> {
    const text = body instanceof Blob ? await body.text() : String(body ?? "");
    const line = `${method} ${path}`;
    this.asked.push(line);
    const aborted = new Promise<Error>((done) => signal?.addEventListener("abort", () => done(new Error("given up"))));
    const instead = await Promise.race([this.instead(line, text), aborted]);
    if (instead instanceof Error) throw instead;
    const answer = instead ?? this.answer(path, method, text, headers as Record<string, string>);
    return this.then(line) ?? answer;
  }

  private answer(path: string, method: string, body: string, headers: Record<string, string>): Response {
    const key = headers["Idempotency-Key"];
    if (path === "/api/session") return Response.json(this.session);
    if (path === "/api/pages/repairs/report/ahead") return Response.json(ahead);
    if (!this.who) return problem(401, "log-in-first");
    const [, , , id, what, step] = path.split("/");
    const draft = id ? this.drafts.find((one) => one.id === id) : this.begin(key);
    if (!draft) return this.deleted.has(id!) && what !== "photos" ? problem(410, "repairs.deleted") : problem(404, "not-here");
    if (method === "DELETE" && !what && draft.sentAs) return problem(404, "not-here");
    if (method === "DELETE" && !what) {
      this.deleted.add(draft.id);
      this.drafts.splice(this.drafts.indexOf(draft), 1);
      return new Response(null, { status: 204 });
    }
    if (what === "uploads") return this.upload(draft, step, body, headers);
    if (what === "photos") draft.photos.includes(body) || draft.photos.push(body);
    if (what === "answers") draft.answers[step!.toUpperCase() as Step] = JSON.parse(body);
    if (what === "send") return Response.json({ reference: (draft.sentAs = this.send(draft, key)) });
    return Response.json(view(draft), { status: method === "POST" ? 201 : 200 });
  }

  /** As tus says: what arrives where the upload stands is kept, and the last of it makes the photo. */
  private upload(draft: Draft, id: string | undefined, piece: string, headers: Record<string, string>): Response {
    const place = id ?? `${draft.id}-${atob(headers["Upload-Metadata"]!.split(" ")[1]!)}`;
    const upload = this.pieces.get(place) ?? { size: Number(headers["Upload-Length"]), bytes: "" };
    if (id && !this.pieces.has(id)) return problem(404, "not-here");
    if (id && Number(headers["Upload-Offset"]) !== upload.bytes.length) return problem(409, "changed-meanwhile");
    this.pieces.set(place, upload);
    if (id) upload.bytes += piece;
    if (upload.bytes.length === upload.size && !draft.photos.includes(upload.bytes)) {
      const busy = this.busy();
      if (busy) return busy;
      draft.photos.push(upload.bytes);
    }
    const told = { Location: `/api/repair-drafts/${draft.id}/uploads/${place}`, "Upload-Offset": String(upload.bytes.length) };
    return new Response(null, { status: id ? 204 : 201, headers: told });
  }

  /** Under one key it is done once. */
  private send(draft: Draft, key: string | undefined): string {
    this.sends.push(key);
    const before = key && this.sent.get(key);
    if (before) return before;
    this.repairs.push(draft.sentAs ? `REP-${draft.id}-again` : `REP-${draft.id}`);
    if (key) this.sent.set(key, this.repairs.at(-1)!);
    return this.repairs.at(-1)!;
  }

  /** As the server does: a key has a draft of its own; without one an empty draft is taken up. */
  private begin(key: string | undefined): Draft {
    const before = key ? this.kept.get(key) : this.drafts.find(({ answers, apart }) => !apart && Object.keys(answers).length === 0);
    if (before) return before;
    const draft = { id: `d${this.drafts.length + 1}`, answers: {}, apart: Boolean(key), photos: [] };
    this.drafts.push(draft);
    if (key) this.kept.set(key, draft);
    return draft;
  }
}

export function problem(status: number, code: string): Response {
  return Response.json({ type: `/problems/${code}`, detail: code }, { status, headers: { "Content-Type": "application/problem+json" } });
}

function view({ id, answers, photos, sentAs }: Draft): Partial<DraftView> {
  const flat: Record<string, string> = Object.assign({}, ...Object.values(answers));
  return { id, answers: flat, next: steps.find((step) => !answers[step])!, answered: Object.keys(answers) as Step[], photos, passes: false, passesOnceRead: false, ...(sentAs && { sentAs }) };
}

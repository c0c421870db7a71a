import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Problem } from "./problem";
import { request } from "./request";

let session = { signedIn: true, who: "amina", logIn: "one", name: "Amina", csrfHeader: "X-CSRF-TOKEN", csrfToken: "a" };
const asked: { path: string; init: RequestInit }[] = [];
let answers: (Response | Error)[] = [];

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    if (path === "/api/session") return Response.json(session);
    asked.push({ path, init });
    const next = answers.shift();
    if (next instanceof Response) return next;
    throw next ?? new Error("nothing more was to be asked");
  });
});
afterEach(() => vi.unstubAllGlobals());

const header = (i: number, name: string) => (asked[i]?.init.headers as Record<string, string>)[name];

test("a send proves that it is ours, and says which send it is", async () => {
  answers = [Response.json({ reference: "REP-4F7K" })];
  expect(await request("/api/repair-drafts/1/send", { method: "POST", key: "k1" })).toEqual({ reference: "REP-4F7K" });
  expect(header(0, "X-CSRF-TOKEN")).toBe("a");
  expect(header(0, "X-Doorstep-Log-In")).toBe("one");
  expect(header(0, "Idempotency-Key")).toBe("k1");
});

test("a proof that is older than the session is taken anew, once", async () => {
  answers = [new Response(null, { status: 403 }), Response.json({ ok: true })];
  expect(await request("/api/repairs", {})).toEqual({ ok: true });
  answers = [new Response(null, { status: 403 }), new Response(null, { status: 403 })];
  await expect(request("/api/repairs", {})).rejects.toMatchObject({ status: 403 });
  expect(asked).toHaveLength(4);
});

test("what the server says instead comes whole: the sentence, the fields, the reference", async () => {
  answers = [Response.json({ type: "/problems/check-answers", title: "Check", detail: "Look again", reference: "R1",
    errors: [{ field: "slot", code: "repairs.slot.choose", message: "Pick a time" }] }, { status: 422, headers: { "Content-Type": "application/problem+json" } })];
  const problem = await request("/api/repairs", {}).catch((error: unknown) => error as Problem);
  expect(problem).toBeInstanceOf(Problem);
  expect(problem).toMatchObject({ code: "check-answers", message: "Look again", reference: "R1", means: "refused" });
  expect((problem as Problem).forForm()).toEqual([{ field: "slot", code: "repairs.slot.choose", message: "Pick a time" }]);
});

test("no answer is a problem that passes, and so is a gateway that gave up", async () => {
  answers = [new TypeError("failed to fetch"), new Response("<html>", { status: 502 })];
  await expect(request("/api/repairs", {})).rejects.toMatchObject({ means: "no-answer" });
  await expect(request("/api/repairs", {})).rejects.toMatchObject({ means: "later" });
});

test("what a proxy says instead has words too, and is told from what the server says", async () => {
  answers = [new Response("<html>", { status: 502 }), new Response("<html>", { status: 413 }), Response.json({ type: "/problems/too-large", detail: "Too large" }, { status: 413 })];
  const problems = [];
  for (let i = 0; i < 3; i++) problems.push(await request<Problem>("/api/repairs", {}).catch((error: unknown) => error as Problem));
  expect(problems.map((problem) => problem.forForm()[0]!.message)).toEqual(["problem.not-now", "problem.not-now", "Too large"]);
  expect(problems.map(({ undecided }) => undecided)).toEqual([true, true, false]);
});

test("an answer that is cut in the middle is none", async () => {
  answers = [new Response('{"reference": "REP-', { headers: { "Content-Type": "application/json" } })];
  await expect(request("/api/repairs", {})).rejects.toMatchObject({ means: "no-answer" });
});

test("a line that is there and dead is no line", async () => {
  await request("/api/repairs", {}).catch(() => undefined);
  vi.useFakeTimers();
  vi.stubGlobal("fetch", (_: string, { signal }: RequestInit) => new Promise((_done, fail) => signal?.addEventListener("abort", () => fail(signal.reason))));
  const waiting = expect(request("/api/repairs", {})).rejects.toMatchObject({ status: 0 });
  await vi.advanceTimersByTimeAsync(30_000);
  await waiting;
  vi.useRealTimers();
});

test("who is told that nobody is logged in looks again who is", async () => {
  const { session: now } = await import("./session");
  session = { ...session, signedIn: false };
  answers = [new Response("{}", { status: 401, headers: { "Content-Type": "application/json" } })];
  await expect(request("/api/repairs", {})).rejects.toMatchObject({ means: "log-in" });
  await vi.waitFor(() => expect(now.value?.signedIn).toBe(false));
});

test("where nobody says who is here, what is kept will do, and the next page waits no more than a second to hear it", async () => {
  vi.resetModules();
  vi.useFakeTimers();
  const { request: anew } = await import("./request");
  const answering = fetch;
  const dead = (_: string, { signal }: RequestInit) => new Promise((_done, fail) => signal?.addEventListener("abort", () => fail(signal.reason)));
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => (path === "/api/session" ? dead(path, init) : answering(path, init)));
  const after = async (milliseconds: number) => {
    answers = [Response.json({ open: 1 })];
    const before = asked.length;
    const reading = anew("/api/pages/repairs");
    await vi.advanceTimersByTimeAsync(milliseconds);
    expect(asked).toHaveLength(before + 1);
    expect(asked.at(-1)!.init.cache).toBe("no-store");
    await reading;
  };
  await after(8_000);
  await vi.advanceTimersByTimeAsync(8_000);
  await after(1_000);
  vi.stubGlobal("fetch", answering);
  await vi.advanceTimersByTimeAsync(16_000);
  answers = [Response.json({ open: 2 })];
  expect(await anew("/api/pages/repairs")).toEqual({ open: 2 });
  expect(asked.at(-1)!.init.cache).toBe("default");
  vi.useRealTimers();
});

test("so it is while the server is away behind its proxy, which answers instead of it", async () => {
  vi.resetModules();
  const { request: anew } = await import("./request");
  const answering = fetch;
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => (path === "/api/session" ? new Response("<html>", { status: 502 }) : answering(path, init)));
  answers = [Response.json({ open: 1 })];
  expect(await anew("/api/pages/repairs")).toEqual({ open: 1 });
  expect(asked.at(-1)!.init.cache).toBe("no-store");
});

test("a page that was asked for before anybody said who is here is asked for again with the proof", async () => {
  vi.resetModules();
  const { request: anew } = await import("./request");
  const answering = fetch;
  let fails = 1;
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    if (path === "/api/session" && fails-- > 0) throw new TypeError("no signal");
    return answering(path, init);
  });
  answers = [new Response("{}", { status: 401 }), Response.json({ open: 1 })];
  expect(await anew("/api/pages/repairs")).toEqual({ open: 1 });
  expect(header(asked.length - 1, "X-CSRF-TOKEN")).toBe("a");
});

test("what one person pressed is not sent again in the name of another who has logged in since", async () => {
  vi.resetModules();
  const [{ request: press }, { whoIsHere }] = await Promise.all([import("./request"), import("./session")]);
  await whoIsHere();
  session = { ...session, who: "daniel" };
  answers = [new Response(null, { status: 403 })];
  await expect(press("/api/repair-drafts", { method: "POST" })).rejects.toMatchObject({ status: 403 });
  expect(asked).toHaveLength(1);
  session = { ...session, who: "amina" };
});

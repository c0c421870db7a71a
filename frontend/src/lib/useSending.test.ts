import { beforeEach, expect, test, vi } from "vitest";

vi.mock("preact/hooks", () => ({
  useState: (begin: unknown) => {
    const value: unknown = typeof begin === "function" ? (begin as () => unknown)() : begin;
    return [value, (next: unknown) => (typeof next === "function" ? (next as (before: unknown) => unknown)(value) : undefined)];
  },
  useRef: (current: unknown) => ({ current }),
  useCallback: (work: unknown) => work,
  useEffect: (run: () => unknown) => run(),
}));

const keys: string[] = [];
let answers: (Response | Error)[] = [];
let stored: Map<string, string>;

beforeEach(() => {
  keys.length = 0;
  stored = new Map();
  vi.stubGlobal("location", { pathname: "/app/messages", href: "https://doorstep.example/app/messages" });
  const storage = { getItem: (key: string) => stored.get(key) ?? null, setItem: (key: string, value: string) => stored.set(key, value), removeItem: (key: string) => stored.delete(key) };
  vi.stubGlobal("sessionStorage", storage);
  vi.stubGlobal("localStorage", storage);
  vi.stubGlobal("fetch", async (path: string, { headers }: RequestInit) => {
    if (path === "/api/session") return Response.json({ signedIn: true, who: "amina", csrfHeader: "X", csrfToken: "t" });
    keys.push((headers as Record<string, string>)["Idempotency-Key"]!);
    const next = answers.shift()!;
    if (next instanceof Response) return next;
    throw next;
  });
});

const refusal = (status: number, code: string) => Response.json({ type: `/problems/${code}`, detail: code }, { status });

async function form(done: () => void = () => undefined) {
  const { useSending } = await import("./useSending");
  return useSending({ words: "It drips" }, (body) => ({ path: "/api/messages", body }), done);
}

test("is the same send until the server has decided: after no answer, one still at work, and what a proxy said", async () => {
  answers = [new TypeError("no signal"), refusal(409, "key-in-use"), new Response("<html>", { status: 403 }), new Response("<html>", { status: 403 }), Response.json({})];
  const { submit } = await form();
  for (let i = 0; i < 4; i++) await submit();
  expect(keys).toHaveLength(5);
  expect(new Set(keys).size).toBe(1);
});

test("is the same send after the page was loaded anew, as long as it is sent to the same place with the same", async () => {
  answers = [new TypeError("no signal"), new TypeError("no signal"), Response.json({}), Response.json({})];
  await (await form()).submit();
  const again = await form();
  await again.submit();
  again.field("words").onInput("It pours");
  const changed = await form();
  expect(changed.typed).toEqual({ words: "It pours" });
  await changed.submit();
  await (await form()).submit();
  expect(keys).toHaveLength(4);
  expect(keys[1]).toBe(keys[0]);
  expect(new Set(keys).size).toBe(3);
});

test("what is put is another send after the page was loaded anew: it may have been changed elsewhere since", async () => {
  answers = [new TypeError("no signal"), Response.json({})];
  const { useSending } = await import("./useSending");
  const form = () => useSending({ advice: "no" }, (body) => ({ path: "/api/arrears/AT1/advice", method: "PUT", body }), () => undefined);
  await form().submit();
  await form().submit();
  expect(new Set(keys).size).toBe(2);
});

test("a send of what is secret leaves nothing of it on the device", async () => {
  answers = [new TypeError("no signal")];
  const { useSending } = await import("./useSending");
  await useSending({ holder: "Amina", account: "66374958" }, (body) => ({ path: "/api/debits", body }), () => undefined, ["account"]).submit();
  expect(keys).toHaveLength(1);
  expect([...stored.values()].join()).not.toContain("66374958");
});

test("is another send once it was refused", async () => {
  answers = [new TypeError("no signal"), refusal(422, "check-answers"), refusal(422, "check-answers"), Response.json({})];
  const { submit } = await form();
  for (let i = 0; i < 3; i++) await submit();
  await (await form()).submit();
  expect(keys[1]).toBe(keys[0]);
  expect(new Set(keys.slice(1)).size).toBe(3);
});

test("is the same send after a log-in in between: that nobody was logged in says nothing of what was sent before", async () => {
  answers = [new TypeError("no signal"), refusal(401, "log-in-first"), refusal(401, "log-in-first"), Response.json({})];
  const { submit } = await form();
  for (let i = 0; i < 3; i++) await submit();
  await (await form()).submit();
  expect(keys).toHaveLength(4);
  expect(new Set(keys).size).toBe(1);
});

test("what is refused after its reader has gone on is nothing that they typed on the page where they are by then", async () => {
  answers = [refusal(422, "check-answers"), Response.json({})];
  const { submit } = await form();
  const sending = submit();
  location.pathname = "/app/messages/1";
  await sending;
  expect([...stored.keys()].filter((key) => key.startsWith("typed "))).toEqual(["typed /app/messages words"]);
  location.pathname = "/app/messages";
  await (await form()).submit();
  expect(new Set(keys).size).toBe(2);
});

test("what is typed while a send is under way outlasts its refusal", async () => {
  answers = [refusal(422, "check-answers")];
  const { submit, field } = await form();
  const sending = submit();
  field("words").onInput("It drips, and now it pours");
  await sending;
  expect((await form()).typed).toEqual({ words: "It drips, and now it pours" });
});

test("what is secret is kept nowhere, and what is not beside it is", async () => {
  const { useSending } = await import("./useSending");
  const { field } = useSending({ holder: "", account: "" }, (body) => ({ path: "/api/debits", body }), () => undefined, ["account"]);
  field("account").onInput("66374958");
  expect([...stored.values()].join()).not.toContain("66374958");
  field("holder").onInput("Amina");
  expect([...stored.values()].join()).toContain("Amina");
});

test("a form of which all is secret is not kept at all, and begins with what the server has", async () => {
  const { useSending } = await import("./useSending");
  const form = (begin: { wages: string }) => useSending(begin, (body) => ({ path: "/api/arrears/AT1/plan-draft/money-in", body }), () => undefined, ["wages"]);
  form({ wages: "" }).field("wages").onInput("213.57");
  expect([...stored.keys()].filter((key) => key.startsWith("typed "))).toEqual([]);
  expect(form({ wages: "it varies" }).typed).toEqual({ wages: "it varies" });
});

test("drops what was typed where it was typed, though its reader has gone on", async () => {
  stored.set("typed /app/messages words", "{}");
  stored.set("typed /app/messages/1 words", "{}");
  answers = [Response.json({})];
  const { submit } = await form();
  const sending = submit();
  location.pathname = "/app/messages/1";
  await sending;
  expect([...stored.keys()].filter((key) => key.startsWith("typed /"))).toEqual(["typed /app/messages/1 words"]);
});

test("leads nobody on who has left the page it was sent from", async () => {
  const done = vi.fn();
  answers = [Response.json({}), Response.json({})];
  await (await form(done)).submit();
  expect(done).toHaveBeenCalledTimes(1);
  const { submit } = await form(done);
  const sending = submit();
  location.href = "https://doorstep.example/app/repairs";
  await sending;
  expect(done).toHaveBeenCalledTimes(1);
});

test("a form that is under way for a while has a sign, which who only listens hears too", async () => {
  vi.useFakeTimers();
  let answer = (_: Response) => undefined as void;
  const { submit } = await form();
  const { waits } = await import("./busy");
  vi.stubGlobal("fetch", async (path: string) => path === "/api/session" ? Response.json({ signedIn: true, who: "amina", csrfHeader: "X", csrfToken: "t" }) : new Promise<Response>((done) => (answer = done)));
  const sending = submit();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(waits.value).toBe(true);
  answer(Response.json({}));
  await sending;
  expect(waits.value).toBe(false);
  vi.useRealTimers();
});

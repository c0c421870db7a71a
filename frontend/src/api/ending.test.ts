import { beforeEach, expect, test, vi } from "vitest";
import { endLogIn, proofInForm } from "./ending";

test("the proof in a form is the token under a mask, never twice the same", () => {
  const token = "0e7cb0f8-5c0b-4d5e-9c43-3a7e7d6d3b11";
  const masked = proofInForm(token);
  expect(masked).not.toBe(proofInForm(token));
  const bytes = Uint8Array.from(atob(masked.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  const half = bytes.length / 2;
  const read = bytes.slice(half).map((byte, i) => byte ^ bytes[i]!);
  expect(new TextDecoder().decode(read)).toBe(token);
});

let logIn: string;
let asked: string[];

beforeEach(() => {
  logIn = "amina's first";
  asked = [];
  vi.stubGlobal("fetch", async (path: string, { method = "GET" }: RequestInit) => {
    asked.push(`${method} ${path}`);
    if (method === "GET") return Response.json({ signedIn: logIn !== "", who: "amina", logIn, csrfToken: "t" });
    logIn = "";
    return new Response(null, { status: 204 });
  });
});

test("a log-in that was to end ends at the server", async () => {
  await endLogIn("amina's first");
  expect(asked).toEqual(["GET /api/session", "POST /log-out?idle"]);
});

test("one that has ended is left alone, and so is a later one of the same person", async () => {
  logIn = "amina's second";
  await endLogIn("amina's first");
  logIn = "";
  await endLogIn("amina's first");
  expect(asked).toEqual(["GET /api/session", "GET /api/session"]);
});

test("what the server does not do is said", async () => {
  vi.stubGlobal("fetch", async (_: string, { method = "GET" }: RequestInit) =>
    method === "GET" ? Response.json({ signedIn: true, logIn, csrfToken: "t" }) : new Response(null, { status: 503 }));
  await expect(endLogIn("amina's first")).rejects.toMatchObject({ means: "later", status: 503 });
});

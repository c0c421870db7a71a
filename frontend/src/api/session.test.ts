import { expect, test } from "vitest";
import { proofInForm } from "./session";

test("the proof in a form is the token under a mask, never twice the same", () => {
  const token = "0e7cb0f8-5c0b-4d5e-9c43-3a7e7d6d3b11";
  const masked = proofInForm(token);
  expect(masked).not.toBe(proofInForm(token));
  const bytes = Uint8Array.from(atob(masked.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  const half = bytes.length / 2;
  const read = bytes.slice(half).map((byte, i) => byte ^ bytes[i]!);
  expect(new TextDecoder().decode(read)).toBe(token);
});

import { expect, test, vi } from "vitest";
import { events, type LiveEvent } from "./eventStream";

const stream = (...pieces: string[]) => new ReadableStream<Uint8Array>({
  start(to) {
    pieces.forEach((piece) => to.enqueue(new TextEncoder().encode(piece)));
    to.close();
  },
});

async function read(...pieces: string[]): Promise<LiveEvent[]> {
  const all: LiveEvent[] = [];
  for await (const event of events(stream(...pieces))) all.push(event);
  return all;
}

test("reads events wherever the line cuts them", async () => {
  expect(await read("id:a1\nev", "ent:changed\ndata:\n", "\nid: a2\r\nevent: changed\r\n\r\n")).toEqual([
    { event: "changed", id: "a1", data: "" },
    { event: "changed", id: "a2", data: "" },
  ]);
});

test("takes a comment for a sign of life and not for an event", async () => {
  const alive = vi.fn();
  for await (const event of events(stream(":\n\n", ":\n\n"), alive)) expect(event).toBeUndefined();
  expect(alive).toHaveBeenCalledTimes(2);
});

test("leaves what is not finished when the line breaks", async () => {
  expect(await read("id:a1\nevent:changed")).toEqual([]);
});

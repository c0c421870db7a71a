/** One event of a stream (text/event-stream). */
export interface LiveEvent {
  event: string;
  id: string;
  data: string;
}

/**
 * Reads a stream of events, however its bytes are cut into pieces. Comments, which only say that the line is alive, are
 * told to `alive` like everything else that comes.
 */
export async function* events(body: ReadableStream<Uint8Array>, alive: () => void = () => {}): AsyncGenerator<LiveEvent> {
  const reader = body.getReader();
  const text = new TextDecoder();
  let rest = "";
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      alive();
      rest += text.decode(part.value, { stream: true });
      const blocks = rest.split(/\r?\n\r?\n/);
      rest = blocks.pop() ?? "";
      for (const block of blocks) {
        const event = parsed(block);
        if (event) yield event;
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function parsed(block: string): LiveEvent | undefined {
  const event: LiveEvent = { event: "message", id: "", data: "" };
  let said = false;
  for (const line of block.split(/\r?\n/)) {
    const [, field, value] = line.match(/^([a-z]+): ?(.*)$/) ?? [];
    if (field === "event" || field === "id" || field === "data") {
      event[field] = value ?? "";
      said = true;
    }
  }
  return said ? event : undefined;
}

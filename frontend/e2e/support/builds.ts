import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

const FILES = "/assets/app/";
/** What the scripts of the second build are called by; nothing of the first is there any more once it is deployed. */
const SECOND = "/assets/app-2/";

/** How a worker asks for the app's page of its own build. */
const SUM = /(\/app\/\?kept=[0-9a-f]{8})/;
const RECORDS = "/api/pages";
/** Where the second build asks for what it draws. */
const NEW_RECORDS = "/api/pages-2";

/** An address whose answers begin and do not end, and how each of them ends. */
interface Stalled {
  path: string;
  ends: (() => void)[];
}

/**
 * A portal that another build of the app can be deployed to: the one under test behind an address of its own. The second
 * build has other names for its files, an app's page that names them and a service worker that keeps them, and asks for what
 * it draws at addresses of its own: what the first is given there can be nothing that it knows. Of one address the answers
 * can be held in the middle, as a line does that is there and dead.
 */
export class Portal {
  address = "";
  private deployed = false;
  private mixed = false;
  private stalled: Stalled | undefined;
  private readonly unknown = new Set<string>();
  private readonly server = createServer((asked, answer) => void this.pass(asked, answer).catch(() => answer.destroy()));

  constructor(private readonly first: string) {}

  async start(): Promise<void> {
    await new Promise<void>((done) => this.server.listen(0, "localhost", done));
    this.address = `http://localhost:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  deploy(): void {
    [this.deployed, this.mixed] = [true, false];
  }

  /** Instances are changed over one after the other: the worker and the files are the second's, the app's page is still the first's. */
  deployAllButThePage(): void {
    [this.deployed, this.mixed] = [true, true];
  }

  /** From now on the first build is given something there that it cannot draw. */
  outgrow(page: string): void {
    this.unknown.add(`${RECORDS}${page}`);
  }

  /** From now on the answers of this address begin and nothing more of them comes. */
  stall(path: string): void {
    this.stalled = { path, ends: [] };
  }

  /** All of them end, and whatever is asked for from now on comes. */
  flow(): void {
    this.stalled?.ends.forEach((end) => end());
    this.stalled = undefined;
  }

  private async pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const path = asked.url ?? "/";
    if (!this.mixed && path.startsWith(this.deployed ? FILES : SECOND)) {
      answer.writeHead(404).end();
      return;
    }
    if (this.unknown.has(path)) {
      answer.writeHead(200, { "content-type": "application/json", "cache-control": "no-cache" }).end("{}");
      return;
    }
    const { host: _, connection: __, "accept-encoding": ___, ...headers } = asked.headers as Record<string, string>;
    const given = await fetch(this.first + this.asFirst(path), {
      method: asked.method ?? "GET", headers, redirect: "manual", ...(asked.method === "POST" && { body: await text(asked) }),
    });
    const told = Object.fromEntries([...given.headers].filter(([name]) => !/^(content-(length|encoding)|transfer-encoding|connection|etag)$/.test(name)));
    const written = this.deployed && (this.mixed ? /javascript/ : /html|javascript/).test(given.headers.get("content-type") ?? "");
    const body = written ? Buffer.from(second(await given.text(), path)) : Buffer.from(await given.arrayBuffer());
    answer.writeHead(given.status, told);
    if (path !== this.stalled?.path) return void answer.end(body);
    answer.write(body.subarray(0, body.length / 2));
    this.stalled.ends.push(() => answer.end(body.subarray(body.length / 2)));
  }

  /** What is asked for, as the portal under test has it; the page of the second build it has only once that is deployed. */
  private asFirst(path: string): string {
    const file = path.replace(SECOND, FILES).replace(NEW_RECORDS, RECORDS);
    return this.deployed && !this.mixed ? file.replace(/-2$/, "") : file;
  }
}

/** Scripts name each other by where they are. The worker asks for the app's page by the sum of it, which is another where it names other files. */
function second(text: string, path: string): string {
  const asks = text.replaceAll(RECORDS, NEW_RECORDS);
  return path.startsWith(SECOND) ? asks : asks.replaceAll(FILES, SECOND).replace(SUM, "$1-2");
}

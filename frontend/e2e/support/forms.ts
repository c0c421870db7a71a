import type { APIRequestContext } from "@playwright/test";
import { bank } from "./money.ts";
import { picture } from "./picture.ts";

/**
 * Sends the forms of the pages without drawing them: the quick way to a state that a page is looked at in. (Not the API:
 * a portal whose clock is put forward takes no token of today's.)
 */
export class Forms {
  private readonly request: APIRequestContext;
  private html = "";
  private path = "";

  constructor(request: APIRequestContext) {
    this.request = request;
  }

  /**
   * Reports something up to a step, which is then left open, or to the end. Gives the draft's address, or the reference.
   *
   * @param answers to the questions of the diagnosis, by their names, and what is said in words; the first answer to any other
   * @param time    which of the times offered is taken: the last can still be changed; or none, and we ring
   */
  async report(answers: Record<string, string>, until?: string, time: "first" | "last" | "call-back" = "first"): Promise<string> {
    await this.read("/repairs/report");
    await this.send("/repairs/report", {});
    for (let step = this.step(); step !== "reported" && step !== until; step = this.step()) {
      const [name, first] = this.firstChoice();
      const fields: Record<string, Record<string, string>> = {
        place: { place: first },
        questions: { [name]: answers[name] ?? first },
        // Another of the same in the same home is another, where it is asked.
        advice: { besides: /name="besides" value="([^"]+)"/.exec(this.html)?.[1] ?? "" },
        words: { words: answers.words ?? "It has been like this since Sunday." },
        slot: { slot: time === "last" ? this.lastTime() : time === "first" ? first : time },
      };
      await this.send(this.path, fields[step] ?? {});
      if (this.step() === step && step !== "questions") throw new Error(`${this.path} leads nowhere`);
    }
    return this.path.split("/").at(-2) ?? "";
  }

  /** Takes a time that is offered for such a report, as if it were to be sent; false when it is not offered any more. */
  async takeTime(answers: Record<string, string>, time: string): Promise<boolean> {
    await this.report(answers, "slot");
    if (!this.html.includes(`value="${time}"`)) return false;
    await this.send(this.path, { slot: time });
    return true;
  }

  /** Logs a danger in their first home, and gives its reference. */
  async emergency(danger: string): Promise<string> {
    await this.read(`/danger/${danger}`);
    await this.send(`/repairs/emergency/${danger}`, { agreement: /name="agreement" value="([^"]+)"/.exec(this.html)?.[1] ?? "" });
    return this.path.split("/").at(-2) ?? "";
  }

  /** Plans a consultation about a building and sends its first notice; gives its reference. */
  async consult(schedule: string): Promise<string> {
    await this.read("/consultations/plan");
    await this.send("/consultations", { kind: "works", schedule, title: "A new roof", what: "The roof is replaced.", why: "It leaks.",
      details: "At our office, from 9am to 5pm.", dearest: "4200.00" });
    await this.send(`${this.path}/steps`, { step: "intention", version: "1" });
    return this.step();
  }

  /** Asks the leasehold team something about a lease; gives its reference. */
  async askAbout(lease: string): Promise<string> {
    await this.read(`/service-charges/${lease}/requests`);
    await this.send(`/service-charges/${lease}/requests`, { kind: "question", words: "Who cleans the stairs?" });
    return this.step();
  }

  /** Types the bank details of a Direct Debit, up to where they are looked at. */
  async typeDebit(account: string): Promise<void> {
    await this.read(`/direct-debit/${account}/set-up`);
    await this.send(this.path, { ...bank, holder: "A Resident", amount: "10.00", day: "27", alone: "yes" });
  }

  async setUpDebit(account: string): Promise<void> {
    await this.typeDebit(account);
    await this.send(this.path, {});
  }

  /** Begins to pay by card and goes away from the provider's page. */
  async beginToPay(account: string): Promise<void> {
    await this.read(`/pay/${account}`);
    await this.send(this.path, { once: /name="once" value="([^"]+)"/.exec(this.html)?.[1] ?? "", which: "other", amount: "5" });
  }

  /** Types a plan for what is late on an account, up to where it is looked at. */
  async typePlan(account: string, first: Record<string, string>): Promise<void> {
    await this.read(`/arrears/${account}/plan/money-in`);
    await this.send(this.path, { per: "week", pension: "176.45" });
    await this.send(this.path, { food: "60" });
    await this.send(this.path, { amount: "10", every: "week", ...first });
  }

  /** An officer offers another plan to whoever proposed one on an account. */
  async offerPlan(account: string, amount: string, first: Record<string, string>): Promise<void> {
    await this.read(`/desk/arrears/${account}`);
    const plan = /name="plan" value="([^"]+)"/.exec(this.html)?.[1] ?? "";
    await this.send(`/desk/arrears/${account}/answer`, { plan, answer: "offer", amount, every: "week", ...first, reasons: "So that it is paid sooner." });
  }

  async addPhoto(draft: string): Promise<void> {
    await this.read(`/repairs/report/${draft}/photos`);
    await this.send(`/repairs/report/${draft}/photos/add`, {}, { photo: picture() });
  }

  /** The page there, for the fields of its form. */
  async read(path: string): Promise<void> {
    await this.take(await this.request.get(path));
  }

  async send(path: string, fields: Record<string, string>, files?: Record<string, ReturnType<typeof picture>>): Promise<void> {
    const proof = { _csrf: /name="_csrf" value="([^"]+)"/.exec(this.html)?.[1] ?? "" };
    await this.take(await this.request.post(path, files ? { multipart: { ...proof, ...fields, ...files } } : { form: { ...proof, ...fields } }));
  }

  private async take(response: { ok(): boolean; status(): number; url(): string; text(): Promise<string> }): Promise<void> {
    this.html = await response.text();
    this.path = new URL(response.url()).pathname;
    if (!response.ok()) throw new Error(`${this.path} answered ${response.status()}: ${this.html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ")}`);
  }

  private step(): string {
    return this.path.split("/").pop() ?? "";
  }

  private lastTime(): string {
    return [...this.html.matchAll(/<input[^>]*name="slot"[^>]*value="(20[^"]*)"/g)].at(-1)?.[1] ?? "";
  }

  private firstChoice(): [string, string] {
    const input = /<input[^>]*type="(?:radio|checkbox)"[^>]*>/.exec(this.html)?.[0] ?? "";
    return [/name="([^"]*)"/.exec(input)?.[1] ?? "", /value="([^"]*)"/.exec(input)?.[1] ?? ""];
  }
}

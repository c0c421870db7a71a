/*
 * What is typed and not sent, kept under the address of its form: a log-in in between, a reload or a dead battery gives it
 * back, for a day, where the form still begins with the same: what was answered elsewhere since stands. It goes when it is
 * sent, at log-out, and when somebody else logs in. What nobody's log-in is known to have typed is its window's, and goes
 * with it.
 */
import { signal } from "@preact/signals";
import { lastHere } from "./last";

const BEGINS = "typed ";
const OWNER = "whose typed";
/** Later it would stand over what was answered elsewhere since. In milliseconds. */
export const KEPT = 24 * 60 * 60_000;

interface Typed {
  at: number;
  /** What stood in the fields before. */
  begin: Record<string, string>;
  fields: Record<string, string>;
  /** What was sent of it and had no answer yet, and under which key. */
  sent?: Undecided | undefined;
}

/** A send that may have arrived. */
export interface Undecided {
  key: string;
  /** Where it went and with what, to tell whether the next is the same. */
  what: string;
}

/** How many forms of the page hold something typed that is kept nowhere else, and goes with a log-in that ends. */
export const unkept = signal(0);

/** Who is logged in, empty for nobody; until the server has said it is who was before. */
let whose: string | undefined;

/**
 * What was kept for this form, over what it begins with.
 *
 * @param secret fields of which nothing is kept
 */
export function kept<F extends Record<string, string>>(begin: F, secret: string[] = []): F {
  try {
    const before = read(place(), name(begin));
    if (!before || written(before.begin) !== written(open(begin, secret))) return begin;
    return Object.fromEntries(Object.entries(begin).map(([field, value]) => [field, before.fields[field] ?? value])) as F;
  } catch {
    return begin;
  }
}

/**
 * @param begin  what the form began with
 * @param secret fields that are not kept, nor what they began with; of a form that has no others nothing is
 * @param sent   where it is on its way: of a form without secrets alone, since what is sent is kept with it
 */
export function keep(typed: Record<string, string>, begin: Record<string, string>, secret: string[] = [], sent?: Undecided): void {
  const fields = open(typed, secret);
  if (Object.keys(fields).length === 0) return;
  quietly(() => place().setItem(name(typed), JSON.stringify({ at: Date.now(), begin: open(begin, secret), fields, sent } satisfies Typed)));
}

/** The key under which the same was sent from this form before, and had no answer: the page may have been loaded anew since. */
export function keyOf(typed: Record<string, string>, what: string): string | undefined {
  try {
    const sent = read(place(), name(typed))?.sent;
    return sent?.what === what ? sent.key : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What was sent under this key has an answer, so that the same sent again is another send. What was typed stays, and what was
 * typed since.
 *
 * @param at where the form is
 */
export function decided(typed: Record<string, string>, at: string, key: string): void {
  quietly(() => {
    const before = read(place(), name(typed, at));
    if (before?.sent?.key === key) place().setItem(name(typed, at), JSON.stringify({ ...before, sent: undefined } satisfies Typed));
  });
}

const open = (fields: Record<string, string>, secret: string[]) => Object.fromEntries(Object.entries(fields).filter(([field]) => !secret.includes(field)));

/** @param at where the form is; once it is sent the reader may be elsewhere */
export function drop(typed: Record<string, string>, at = location.pathname): void {
  quietly(() => place().removeItem(name(typed, at)));
}

/** @param who is logged in now, as the server tells people apart, empty for nobody; what another typed is not theirs */
export function belongsTo(who: string): void {
  whose = who;
  if (!who) return;
  quietly(() => {
    const same = (localStorage.getItem(OWNER) ?? who) === who;
    for (const key of keys(localStorage)) if (!same || !read(localStorage, key)) localStorage.removeItem(key);
    localStorage.setItem(OWNER, who);
    // Typed in this window on the way to the log-in.
    for (const key of keys(sessionStorage)) {
      localStorage.setItem(key, sessionStorage.getItem(key)!);
      sessionStorage.removeItem(key);
    }
  });
}

function place(): Storage {
  return (whose ?? lastHere()?.who) ? localStorage : sessionStorage;
}

const written = (fields: Record<string, string> = {}): string => JSON.stringify(Object.entries(fields).sort());

const keys = (storage: Storage): string[] => Object.keys(storage).filter((key) => key.startsWith(BEGINS));

function read(storage: Storage, key: string): Typed | undefined {
  const typed = JSON.parse(storage.getItem(key) ?? "null") as Typed | null;
  // What was kept by a clock that has been put right since goes too.
  return typed && Math.abs(Date.now() - typed.at) < KEPT ? typed : undefined;
}

function name(form: Record<string, string>, at = location.pathname): string {
  return `${BEGINS}${at} ${Object.keys(form).sort().join()}`;
}

/** A browser may keep nothing at all; then there is nothing to give back. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {
    return;
  }
}

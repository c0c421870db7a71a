import { readFileSync, readdirSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./paths.mjs";
import { unsaid } from "./said.mjs";

/*
 * The words of the light pages, packed for the app: `import("words:home@en")` is one pack in one language. A pack holds
 * the keys with its prefixes, so a feature loads what it says and nothing else. Every key becomes a type (WordKey): words
 * that do not exist fail the build, and so do words that the app says and no pack has. What is wrong with what was sent the
 * server says; of those words the app has the few that it says itself.
 */
const folder = join(root, "../backend/src/main/resources/words");

export const packs = {
  core: ["accounts.shows", "!accounts.shows.", "app.", "form.", "format.", "layout.", "problem.log-in-first", "problem.not-now", "problem.not-here", "problem.broken", "error.", "identity.yours", "repairs.photos.yours", "repairs.photos.remove", "problem.photo-heic"],
  home: ["home.", "danger.name."],
  repairs: ["repairs.", "!repairs.report.", "!repairs.advice.", "!repairs.access.", "!repairs.photos.", "!repairs.check.", "!repairs.words.", "!repairs.place.", "!repairs.danger.",
    // Said by the server.
    "!repairs.next.", "!repairs.entry.", "!repairs.need.", "!repairs.visit.", "!repairs.priority.", "!repairs.promise.", "!repairs.window."],
  report: ["repairs.report.", "repairs.advice.", "repairs.access.", "repairs.photos.", "repairs.check.", "repairs.words.", "repairs.place.", "danger.name.", "problem.repairs.photos.too-many", "repairs.danger.do", "repairs.danger.dont", "!repairs.check.place", "!repairs.check.words", "!repairs.check.access", "!repairs.check.slot"],
  standards: ["standards.others", "standards.more", "standards.report", "standards.try", "standards.provisional"],
  accounts: ["accounts.", "!accounts.balance.", "!accounts.kind.", "!accounts.type.", "!accounts.payment.", "!accounts.refund.", "!accounts.shows", "!accounts.route.", "!accounts.csv."],
  documents: ["documents.account.title", "documents.account.more", "documents.ready", "documents.filed", "documents.none"],
  rent: ["rent.title.", "rent.due", "rent.forecast", "rent.balance.", "rent.credit."],
  payments: ["payments.pay.", "payments.which", "payments.amount", "payments.away", "payments.underWay.look", "payments.go", "payments.reference", "payments.all", "payments.list."],
  directdebit: ["directdebit.", "!directdebit.runs.", "!directdebit.report", "!directdebit.see.", "!directdebit.state.", "!directdebit.row.", "!directdebit.less", "!directdebit.setup.amount.hint",
    "!directdebit.alone", "!directdebit.unpaid", "!directdebit.refused", "!directdebit.check", "!directdebit.doubt", "!directdebit.leavers"],
  arrears: [
    "standards.sentence.portal.rent.plan-answered", "arrears.title", "arrears.account", "arrears.balance", "arrears.not-behind", "arrears.next", "!arrears.next.", "arrears.pay", "arrears.done", "!arrears.done.", "arrears.promises",
    "arrears.help", "!arrears.help.stepchange", "!arrears.help.debtline", "!arrears.help.citizens", "arrears.advice", "!arrears.advice.advice", "!arrears.advice.referred",
    "arrears.plan", "!arrears.plan.state.", "!arrears.plan.field.", "!arrears.plan.paid", "!arrears.plan.take.",
    "!arrears.plan.money-in.", "!arrears.plan.money-out.", "!arrears.plan.amount.left", "!arrears.plan.amount.none", "!arrears.plan.amount.unknown", "arrears.check", "!arrears.plan.whole.", "!arrears.plan.more", "!arrears.plan.cannot", "!arrears.check.rent", "!arrears.check.too-much", "!arrears.check.in", "!arrears.check.out",
  ],
  leasehold: ["leasehold.leases.", "leasehold.lease.accounts", "leasehold.lease.costs", "leasehold.lease.talk", "accounts.pay", "!accounts.payment.", "leasehold.estimate.title", "leasehold.bill.", "leasehold.consultations", "leasehold.steps", "leasehold.offers", "leasehold.say", "leasehold.said.yours", "leasehold.our"],
  lease: ["leasehold.link.requests", "leasehold.link.works", "leasehold.link.spent", "leasehold.request.kind", "leasehold.request.words", "leasehold.request.before", "leasehold.say.do", "leasehold.our", "leasehold.surgery.title", "leasehold.surgery.lead", "leasehold.surgery.yours", "leasehold.surgery.cancel", "leasehold.surgery.none", "leasehold.surgery.time", "leasehold.surgery.move", "leasehold.surgery.about.ask", "leasehold.surgery.about.hint", "leasehold.surgery.book", "leasehold.bill.account", "leasehold.works.none", "leasehold.works.parts", "leasehold.works.propose", "contact.messages.calendar"],
  welcome: ["leasehold.welcome.", "!leasehold.welcome.lease", "!leasehold.welcome.started", "!leasehold.welcome.office", "!leasehold.welcome.emergency", "!leasehold.welcome.account"],
  messages: ["contact.messages."],
  surveys: ["surveys."],
  danger: ["repairs.danger."],
  help: ["help.contact.", "!help.contact.hours"],
};

const english = read("");
export const languages = ["en", ...new Set(readdirSync(folder).map((file) => file.match(/_([a-zA-Z-]+)\.properties$/)?.[1]).filter(Boolean))];

export function words() {
  return {
    name: "words",
    buildStart() {
      if (lost().length > 0) throw new Error(`in no pack of build/words.mjs: ${lost().join(", ")}`);
      const all = Object.fromEntries(Object.keys(packs).map((pack) => [pack, packed(pack, "en")]));
      const apart = unsaid((some, key) => some.some((pack) => key in all[pack]), (key) => english.has(key));
      if (apart.length > 0) throw new Error(`said by pages whose packs have them not: ${apart.join(", ")}`);
      const types = join(root, "target/generated/words.d.ts");
      mkdirSync(dirname(types), { recursive: true });
      writeFileSync(types, `export type WordKey =\n${[...english.keys()].sort().map((key) => `  | ${JSON.stringify(key)}`).join("\n")};\n`);
    },
    resolveId: (id) => (id.startsWith("words:") ? `\0${id}` : undefined),
    load(id) {
      if (id === "\0words:all") return loaders();
      const [, pack, language] = id.match(/^\0words:([a-z]+)@([a-zA-Z-]+)$/) ?? [];
      return pack && `export default ${JSON.stringify(packed(pack, language))};`;
    },
  };
}

function loaders() {
  const each = Object.keys(packs).flatMap((pack) => languages.map((language) => `"${pack}@${language}": () => import("words:${pack}@${language}")`));
  return `export default {${each.join(",")}};`;
}

/** What the app's source names and no pack has: the key itself would be read. */
function lost() {
  const known = new Set(Object.keys(packs).flatMap((pack) => Object.keys(packed(pack, "en"))));
  const files = readdirSync(join(root, "src"), { recursive: true }).filter((file) => /\.tsx?$/.test(file) && !/\.test/.test(file));
  const named = files.flatMap((file) => [...readFileSync(join(root, "src", file), "utf8").matchAll(/"([a-z]+\.[\w.-]+)"/g)].map(([, key]) => key));
  return named.filter((key) => english.has(key) && !known.has(key));
}

function packed(pack, language) {
  const own = language === "en" ? english : new Map([...english, ...read(`_${language}`)]);
  const yes = packs[pack].filter((prefix) => !prefix.startsWith("!"));
  const no = packs[pack].filter((prefix) => prefix.startsWith("!")).map((prefix) => prefix.slice(1));
  const starts = (key, prefixes) => prefixes.some((prefix) => key.startsWith(prefix));
  return Object.fromEntries([...own].filter(([key]) => starts(key, yes) && !starts(key, no)));
}

function read(suffix) {
  const files = readdirSync(folder).filter((file) => new RegExp(`^[a-z-]+${suffix}\\.properties$`).test(file));
  return new Map(files.flatMap((file) => properties(readFileSync(join(folder, file), "utf8"))));
}

/** Java's format as far as the files use it: comments, one line a key, a backslash goes on in the next line. */
function properties(text) {
  return text
    .replace(/\\\r?\n\s*/g, "")
    .split(/\r?\n/)
    .filter((line) => /^\s*[^#!\s]/.test(line))
    .map((line) => line.match(/^\s*([^=\s]+)\s*=\s*(.*)$/)?.slice(1))
    .filter(Boolean);
}

import type { AheadPage } from "../../api/types";

type Asked = AheadPage["asked"][number];

const field = (name: string, ...labels: string[]): Asked["fields"][number] => ({ name, options: labels.map((label) => ({ value: `${name}.${label}`, label, apart: false })) });

/** What is read ahead, in tests: as the server says it, with two questions. */
export const ahead: AheadPage = {
  asked: [
    { step: "PLACE", fields: [{ name: "place", options: [{ value: "home.1", label: "1 Elm Road", apart: false }] }], needed: "Choose where", row: "Where" },
    { step: "QUESTIONS", fields: [], needed: "Choose one" },
    { step: "WORDS", fields: [field("words")], limit: 2000, row: "In your own words" },
    { step: "PHOTOS", fields: [], limit: 5, row: "Photos" },
    { step: "ACCESS", fields: [field("meetName"), field("meetPhone"), field("access", "dog", "key"), field("notes")], limit: 500, row: "Who we meet" },
    { step: "SLOT", fields: [field("slot")], needed: "Choose a time", row: "When we come" },
    { step: "CHECK", fields: [] },
  ],
  dangers: [],
  graph: {
    first: "where",
    questions: {
      where: { kind: "one-of", title: "Where is it?", options: [{ option: "kitchen", label: "Kitchen", next: "tap" }, { option: "lift", label: "A lift" }] },
      tap: { kind: "any-of", title: "What is it?", hint: "Pick all", options: [{ option: "drip", label: "It drips" }, { option: "loose", label: "It is loose" }, { option: "other", label: "None of these", apart: true }] },
    },
  },
};

/** The same with steps of its own. */
export const asking = (...asked: Asked[]): AheadPage => ({ ...ahead, asked });

export const step = (name: Asked["step"]): Asked => ahead.asked.find((one) => one.step === name)!;

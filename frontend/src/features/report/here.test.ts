import { describe, expect, test } from "vitest";
import { Problem } from "../../api/problem";
import { answersOf } from "./answersOf";
import { ahead, asking, step } from "./asked.testing";
import { dangerOf, nextStep, pageOf, shownStep, stepsOf } from "./here";
import { keep } from "./keep";
import { delay, newReport, type Kept } from "./report";
import { fit } from "./shrink";

const answered = (...steps: [Parameters<typeof keep>[2], Record<string, string>][]): Kept =>
  steps.reduce((report, [step, fields]) => keep(report, ahead, step, fields), newReport("amina", "k", 0));

describe("the steps without a signal", () => {
  test("follow one another to the last", () => {
    const report = answered(["PLACE", { place: "home.1" }], ["QUESTIONS", { where: "kitchen" }], ["QUESTIONS", { tap: "drip" }], ["WORDS", { words: "" }]);
    expect(nextStep(report, ahead)).toBe("PHOTOS");
    const all = [["PHOTOS", {}], ["ACCESS", {}], ["SLOT", { slot: "call-back" }]] as const;
    const done = all.reduce((before, [step, fields]) => keep(before, ahead, step, fields), report);
    expect(nextStep(done, ahead)).toBe("CHECK");
    expect(keep(done, ahead, "CHECK", {}).ready).toBe(true);
  });

  test("are not passed with nothing chosen where the server says that something is needed, in its words", () => {
    expect(() => answered(["PLACE", { place: "" }])).toThrow(Problem);
    expect(() => answered(["QUESTIONS", { where: "" }])).toThrow(Problem);
    const others = asking({ step: "PLACE", fields: step("PLACE").fields }, { ...step("WORDS"), needed: "Say something" }, step("CHECK"));
    const report = keep(newReport("amina", "k", 0), others, "PLACE", { place: "" });
    expect(nextStep(report, others)).toBe("WORDS");
    expect(() => keep(report, others, "WORDS", { words: "" })).toThrow(expect.objectContaining({ errors: [expect.objectContaining({ field: "words", message: "Say something" })] }));
  });

  test("end with a line for every step that has one, of every field there is", () => {
    const more = asking(step("PLACE"), step("QUESTIONS"), { ...step("ACCESS"), fields: [...step("ACCESS").fields, { name: "parking", options: [] }] }, step("SLOT"), step("CHECK"));
    const fields = { meetName: "Sam", meetPhone: "", access: "access.dog,access.key", notes: "Ring", parking: "In the yard" };
    const report = [["PLACE", { place: "home.1" }], ["QUESTIONS", { where: "lift" }], ["ACCESS", fields], ["SLOT", { slot: "later" }]]
      .reduce((before, [at, given]) => keep(before, more, at as "PLACE", given as Record<string, string>), newReport("amina", "k", 0));
    expect(pageOf(report, more, "CHECK", 0).rows.map(({ key, lines }) => [key, ...lines])).toEqual([
      ["Where", "1 Elm Road"], ["Where is it?", "A lift"], ["Who we meet", "Sam", "dog", "key", "Ring", "In the yard"], ["When we come", "app.report.later"],
    ]);
  });

  test("stand in the order that was last read, and only those", () => {
    const others = asking(...(["PLACE", "ACCESS", "QUESTIONS", "SLOT", "CHECK"] as const).map(step));
    const report = answered(["PLACE", { place: "home.1" }], ["QUESTIONS", { where: "kitchen" }], ["QUESTIONS", { tap: "drip" }]);
    expect(nextStep(report, others)).toBe("ACCESS");
    expect(nextStep({ ...report, passed: ["ACCESS"] }, others)).toBe("SLOT");
    expect(shownStep("words", "SLOT", stepsOf(report, others))).toBe("SLOT");
    expect(pageOf(report, others, "SLOT", 0).back).toBe(`/repairs/report/${report.id}/questions?question=tap`);
    expect(pageOf(report, others, "QUESTIONS", 0, "where").back).toBe(`/repairs/report/${report.id}/access`);
  });

  test("are drawn as far as they were answered, whatever is asked for", () => {
    expect(shownStep("check", "WORDS", stepsOf(answered(), ahead))).toBe("WORDS");
    expect(shownStep("place", "WORDS", stepsOf(answered(), ahead))).toBe("PLACE");
    expect(shownStep(undefined, "WORDS", stepsOf(answered(), ahead))).toBe("WORDS");
    for (const none of ["x", "advice", "danger"]) expect(shownStep(none, "WORDS", stepsOf(answered(), ahead))).toBe("WORDS");
  });

  test("tell whom to ring and what to do where the answers lead to a danger, before anything more is asked, and anew for another", () => {
    const options = [{ option: "gas", label: "Gas", danger: "gas" }, { option: "fire", label: "Fire", danger: "fire" }, { option: "draught", label: "A draught" }];
    const gas = { key: "gas", name: "A smell of gas", calls: [{ words: "The gas service", phone: "01632 960 999" }], doNow: ["Go out"], doNot: [] };
    const dangers = { ...ahead, graph: { first: "where", questions: { where: { kind: "one-of", title: "What?", options } } }, dangers: [gas, { ...gas, key: "fire" }] };
    const answer = (report: Kept, where: string) => keep(report, dangers, "QUESTIONS", { where });
    const placed = keep(newReport("amina", "k", 0), dangers, "PLACE", { place: "home.1" });
    expect(nextStep(answer(placed, "draught"), dangers)).toBe("WORDS");
    const told = answer(placed, "gas");
    expect(nextStep(told, dangers)).toBe("DANGER");
    expect(shownStep("words", "DANGER", stepsOf(told, dangers))).toBe("DANGER");
    expect(dangerOf(told, dangers)).toBe(gas);
    expect(pageOf(told, dangers, "DANGER", 0).back).toBe(`/repairs/report/${told.id}/questions?question=where`);
    const read = keep(told, dangers, "DANGER", {});
    expect(nextStep(read, dangers)).toBe("WORDS");
    expect(nextStep(answer(read, "gas"), dangers)).toBe("WORDS");
    expect(nextStep(answer(read, "fire"), dangers)).toBe("DANGER");
    expect(answersOf(read, dangers).map(([step]) => step)).toEqual(["PLACE", "QUESTIONS"]);
  });

  test("show the limits and the places that were last read", () => {
    expect(pageOf(answered(), ahead, "PLACE", 0).options).toEqual(step("PLACE").fields[0]!.options);
    expect(pageOf(answered(), ahead, "WORDS", 0).limit).toBe(2000);
    expect(pageOf(answered(), ahead, "PHOTOS", 5)).toMatchObject({ morePhotos: false, limit: 5 });
  });

  test("lead back one question at a time", () => {
    const report = answered(["PLACE", { place: "home.1" }], ["QUESTIONS", { where: "kitchen" }], ["QUESTIONS", { tap: "drip" }]);
    expect(pageOf(report, ahead, "QUESTIONS", 0, "where").back).toBe(`/repairs/report/${report.id}/place`);
    expect(pageOf(report, ahead, "QUESTIONS", 0, "tap").back).toBe(`/repairs/report/${report.id}/questions?question=where`);
    expect(pageOf(report, ahead, "WORDS", 0).back).toBe(`/repairs/report/${report.id}/questions?question=tap`);
  });

  test("ask in the words that were last read", () => {
    const report = answered(["PLACE", { place: "home.1" }], ["QUESTIONS", { where: "kitchen" }]);
    expect(pageOf(report, ahead, "QUESTIONS", 0)).toMatchObject({
      title: "What is it?", hint: "Pick all", many: true, options: [{ value: "drip", apart: false }, { value: "loose", apart: false }, { value: "other", label: "None of these", apart: true }],
    });
    expect(pageOf(report, ahead, "QUESTIONS", 0, "where")).not.toHaveProperty("hint");
  });

  test("call the report by what was answered, once nothing more is asked", () => {
    const begun = answered(["PLACE", { place: "home.1" }], ["QUESTIONS", { where: "kitchen" }]);
    expect(begun.title).toBe("");
    const report = keep(begun, ahead, "QUESTIONS", { tap: "loose,drip" });
    expect(report.title).toBe("Kitchen, It is loose, It drips");
    const rows = pageOf(report, ahead, "CHECK", 0).rows;
    expect(rows.find(({ key }) => key === "What is it?")?.lines).toEqual(["It is loose, It drips"]);
  });
});

test("a photo keeps its shape, and no side is longer than 2,048", () => {
  expect(fit(4000, 3000)).toEqual({ width: 2048, height: 1536 });
  expect(fit(3000, 4000)).toEqual({ width: 1536, height: 2048 });
  expect(fit(64, 32)).toEqual({ width: 64, height: 32 });
});

test("the next try comes later each time, up to a minute", () => {
  expect([0, 1, 2, 10].map(delay)).toEqual([2_000, 4_000, 8_000, 60_000]);
});

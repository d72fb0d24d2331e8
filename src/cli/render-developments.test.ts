import { expect, it } from "vitest";
import type { Development } from "../records/development.js";
import type { ReadoutDocument } from "../records/document.js";
import { ansiFor } from "./ansi.js";
import { developmentLines } from "./render-developments.js";

it("[H10] a report's state is since the day that its words say, and by the day on which it was said", () => {
  const text = "Grain was held up on 2 March, a clerk said on Friday.";
  const told = (time: string): string => {
    const development: Partial<Development> = {
      ...{ kind: "transfer", state: "paused", label: "Grain", parties: [], due: null, statement: "s:1", evidence: [[10, 17]] },
      effective: { time, value: "2031-03-02", span: null, basis: "stated" },
    };
    const statement = { id: "s:1", saidAt: { time: "t:friday", value: "2031-03-06", span: null, basis: "stated" } };
    const document = { report: { text }, actors: [], statements: [statement], developments: [development] };
    const cut = (span: readonly [number, number]) => text.slice(...span);
    return developmentLines(document as unknown as ReadoutDocument, cut, new Map(), 100, ansiFor({}, {})).join("\n");
  };
  expect(told("t:held")).toContain("since 2031-03-02");
  expect(told("t:friday")).toContain("by 2031-03-02");
});

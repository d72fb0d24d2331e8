import { describe, expect, it } from "vitest";
import type { Statement } from "../../records/statement.js";
import { checkedChange } from "../corrections/change-checks.js";
import { sample } from "../suites/sample.suite.js";
import type { Change } from "./change.js";
import { overlayOf } from "./overlay.js";
import { evidenceOf, receiptFor } from "./receipts.js";
import type { StoredCorrection } from "./stored-correction.js";

const LINES = [{ who: "Ana Novak", words: "the harbour is shut" }];
const before = sample(LINES).document;
/** The same words further on, as another engine might take them from the bytes. */
const moved = sample(LINES, {}, { lead: "Late news: " }).document;
const [read] = before.statements as [Statement];

/** A correction of the statement, made on the first reading. */
function made(change: Change): StoredCorrection {
  const target = evidenceOf(before.report.text, "statement", read);
  return {
    seq: 1,
    at: "2024-05-05T00:00:00.000Z",
    who: "Ana",
    why: null,
    action: "correct",
    report: 1,
    subject: null,
    target: read.id,
    kind: "statement",
    receipt: JSON.stringify(receiptFor(before, { kind: "statement", target, change })),
    change: JSON.stringify(change),
    undoes: null,
    serial: null,
    digest: "",
  };
}

const laid = (correction: StoredCorrection) => {
  const layer = overlayOf(moved, [correction]);
  return { now: layer.changed.get(moved.statements[0]?.id as string) as Statement | undefined, why: layer.unplaced[0]?.why };
};

describe("a change on another reading", () => {
  it("has its spans where their words stand now, whether by path, in a list or of somebody brought in", () => {
    const via = [{ actor: null, kind: "person", span: [0, 9] }];
    const actors = [{ id: "a:1", name: "Eva", kind: "person", roles: [], named: true, mentions: [{ span: [0, 9], form: "name" }] }];
    const correction = made({ "authority.proximity": [10, 14], via, actors, "authority.kind": "unnamed" });
    expect(JSON.parse(correction.receipt ?? "").changed).toEqual(["said", "Ana Novak", "Ana Novak"]);
    const { now } = laid(correction);
    expect(now?.authority).toMatchObject({ proximity: [21, 25], kind: "unnamed" });
    expect(now?.via).toEqual([{ ...via[0], span: [11, 20] }]);
    expect(overlayOf(moved, [correction]).actors[0]?.mentions[0]?.span).toEqual([11, 20]);
  });

  it("leaves alone what is two whole numbers and no span", () => {
    const figure = { range: [10, 12] };
    const { now } = laid(made({ figure, "authority.proximity": [10, 14] }));
    expect(now).toMatchObject({ figure, authority: { proximity: [21, 25] } });
  });

  it("is laid nowhere where its receipt has not as many words as it has spans", () => {
    const correction = made({ "authority.proximity": [10, 14] });
    const receipt = JSON.stringify({ ...JSON.parse(correction.receipt ?? ""), changed: ["said", "Ana Novak"] });
    expect(laid({ ...correction, receipt })).toEqual({ now: undefined, why: "its words are not in the text, or in several places" });
  });
});

describe("checkedChange", () => {
  it("holds spans against the text, and nothing else that is two whole numbers", () => {
    const figure = { range: [1000, 1200] };
    expect(checkedChange("Ana said so.", "statement", { figure })).toEqual({ figure });
    for (const change of [{ "venue.span": [0, 99] }, { venue: { span: [0, 99] } }, { via: [{ span: [0, 99] }] }])
      expect(() => checkedChange("Ana said so.", "statement", change)).toThrow(/0,99: is no piece of the text/);
  });
});

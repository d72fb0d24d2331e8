import { describe, expect, it } from "vitest";
import type { Development } from "../../records/development.js";
import type { ReadoutDocument } from "../../records/document.js";
import type { Statement } from "../../records/statement.js";
import { beginningOf } from "./assertion.js";
import { assertionsOf } from "./assertions-of.js";
import { saidOn, saysWhen } from "./says-when.js";

const REPORT = {
  publisher: null,
  published: "2031-03-07",
  identities: new Map(),
  origins: new Map(),
  corrected: new Set<string>(),
  origin: null,
  copied: false,
};

/** What a report asserts of one thing in the words given, with the day that it dates it to. */
function assertionOf(text: string, thing: string, words: readonly string[], effective: string | null) {
  const spanOf = (of: string): [number, number] => [text.indexOf(of), text.indexOf(of) + of.length];
  const development: Partial<Development> = {
    id: "d:0",
    thing: { text: thing, head: thing, span: spanOf(thing) },
    objects: [],
    state: "paused",
    effective: effective === null ? null : { time: "t:0", value: effective, span: [0, 1], basis: "stated" },
    evidence: words.map(spanOf),
    decidedBy: null,
    statement: null,
    confidence: 0.9,
  };
  const report = { id: "r:1", text, published: "2031-03-07", anatomy: [] };
  const document = { report, actors: [], statements: [], developments: [development] } as unknown as ReadoutDocument;
  return assertionsOf(document, REPORT)[0] as ReturnType<typeof assertionsOf>[number];
}

describe("assertions of a report", () => {
  it("are dated by days, without the time of day that a report gives", () => {
    expect(assertionOf("Grain was held up on Friday evening.", "Grain", ["held up"], "2031-03-06TEV").effective).toBe("2031-03-06");
    expect(assertionOf("Grain was held up.", "Grain", ["held up"], null).effective).toBe("2031-03-07");
  });

  it("[H10] have a day that words say only where it is not that of their saying", () => {
    const on = (time: string | null) => ({ time, value: "2031-03-04", span: null, basis: "stated" as const });
    const said = (time: string) => ({ saidAt: { time, value: "2031-03-04", span: null, basis: "stated" as const } });
    expect(saysWhen({ effective: on("t:1") }, said("t:2"))).toBe(true);
    expect(saysWhen({ effective: on("t:1") }, undefined)).toBe(true);
    expect(saysWhen({ effective: on("t:1") }, said("t:1"))).toBe(false);
    expect(saysWhen({ effective: { ...on(null), basis: "inferred" } }, said("t:1"))).toBe(false);
    expect(saysWhen({ effective: null }, undefined)).toBe(false);
    expect(assertionOf("Grain was held up on Friday.", "Grain", ["held up"], "2031-03-06").dated).toBe(true);
    expect(assertionOf("Grain was held up.", "Grain", ["held up"], null).dated).toBe(false);
  });

  it("[H8] have no beginning where words beside the thing's say that it goes on", () => {
    const begun = (...of: Parameters<typeof assertionOf>) => beginningOf(assertionOf(...of));
    expect(begun("Grain is still held up.", "Grain", ["still", "held up"], null)).toBeNull();
    expect(begun("Grain has still been held up since 1 March.", "Grain", ["still", "held up"], "2031-03-01")).toBe("2031-03-01");
    expect(begun("Return of the remains is held up.", "Return of the remains", ["remains", "held up"], null)).toBe("2031-03-07");
  });

  it("[X8] are told from later where they stand behind had", () => {
    expect(assertionOf("Grain had been held up.", "Grain", ["held up"], null).before).toBe(true);
    expect(assertionOf("Grain had not been held up.", "Grain", ["held up"], null).before).toBe(false);
    expect(assertionOf("Grain has been held up.", "Grain", ["held up"], null).before).toBe(false);
  });

  it("[H17] are of the day on which their speaker spoke last before them", () => {
    const said = (n: number, speaker: string, value: string | null) =>
      ({ id: `s:${n}`, speaker, content: [[n, n + 10]], saidAt: value === null ? null : { value } }) as unknown as Statement;
    const all = [said(0, "a:1", "2031-03-04"), said(100, "a:2", "2031-03-02"), said(200, "a:1", null), said(2000, "a:1", null)];
    expect(saidOn(all[2], all, null)).toBe("2031-03-04");
    expect(saidOn(all[1], all, null)).toBe("2031-03-02");
    expect(saidOn(all[3], all, null)).toBeNull();
    expect(saidOn(undefined, all, null)).toBeNull();
    // somebody else, who has no day: that of who spoke last
    const other = said(150, "a:3", null);
    const on = (published: string | null) => saidOn(other, [...all, other], published);
    expect(on("2031-03-05")).toBe("2031-03-02");
    expect([on("2031-04-05"), on("2031-03-01"), on(null)]).toEqual([null, null, null]);
  });

  it("[X8] are told as past by the form of their verb, without a word of the present before it", () => {
    const past = (text: string, words: string) => assertionOf(text, "Grain", [words], null).past;
    expect(past("The port stopped Grain.", "stopped")).toBe(true);
    expect(past("Grain was held up.", "held up")).toBe(true);
    expect(past("Grain was held.", "held")).toBe(true);
    expect(past("Grain has been held.", "held")).toBe(false);
    expect(past("Grain is still held.", "held")).toBe(false);
    expect(past("The port is stopping Grain.", "stopping")).toBe(false);
  });

  it("[X8] are told from later in a clause of what came before", () => {
    expect(assertionOf("It left a week after the port held up Grain.", "Grain", ["held up"], null).before).toBe(true);
    expect(assertionOf("It came after weeks of delay to Grain.", "Grain", ["delay"], null).before).toBe(true);
    expect(assertionOf("After it left, the port held up Grain.", "Grain", ["held up"], null).before).toBe(false);
  });
});

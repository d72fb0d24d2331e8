import { describe, expect, it } from "vitest";
import type { Span } from "../../text/span.js";
import { isOfMatters, LastNamed } from "./antecedents.js";
import type { State } from "./states/states.js";

/** What the last "it" of a text stands for, where a state was told of the first of some words in it. */
function named(text: string, of: string, state: State = "resumed"): string | null {
  const last = new LastNamed(text);
  const at = text.indexOf(of);
  last.add({ span: [at, at + of.length], head: of, words: of }, { state: "paused", kind: "transfer" });
  const it = text.lastIndexOf("it ");
  const thing = { span: [it, it + 2] as Span, head: "it", mention: null };
  return last.of({ thing, state, trigger: [it + 3, text.length] })?.words ?? null;
}

/** What "they" of a text stands for, where a state was told of some words before and a verb tells one of it. */
function plural(text: string, { of, head, verb }: { of: string; head: string; verb: string }): string | null {
  const last = new LastNamed(text);
  const at = text.indexOf(of);
  last.add({ span: [at, at + of.length], head, words: of }, { state: "paused", kind: "transfer" });
  const [they, told] = [text.indexOf("they"), text.indexOf(verb)];
  const thing = { span: [they, they + 4] as Span, head: "they", mention: null };
  return last.of({ thing, state: "ended", trigger: [told, told + verb.length] })?.words ?? null;
}

describe("[DV70] “nothing” that was stopped", () => {
  const text = "The strike was halted on Sunday. “We have halted nothing,” she said.";
  const answered = (state: State, head = "nothing"): string | null => {
    const last = new LastNamed(text);
    last.add({ span: [4, 10], head: "strike", words: "strike" }, { state: "paused", kind: "transfer" });
    const at = text.indexOf("nothing");
    const halted = text.lastIndexOf("halted");
    return last.answered({ thing: { span: [at, at + 7], head, mention: null }, state, trigger: [halted, halted + 6] })?.words ?? null;
  };

  it("is of what was told of before, whoever speaks", () => {
    expect(answered("denied")).toBe("strike");
    expect(answered("paused")).toBeNull();
    expect(answered("denied", "rally")).toBeNull();
  });
});

describe("[DV58] “they” that breaks down", () => {
  it("is what was told of before, where that is many", () => {
    expect(plural("The wage talks opened; they broke down at noon.", { of: "wage talks", head: "talk", verb: "broke down" })).toBe(
      "wage talks",
    );
    expect(plural("The sea law opened; they lapsed at noon.", { of: "sea law", head: "law", verb: "lapsed" })).toBeNull();
  });

  it("may be people where people do what is told", () => {
    expect(plural("The wage talks opened; they left at noon.", { of: "wage talks", head: "talk", verb: "left" })).toBeNull();
    expect(isOfMatters("they walked out", [5, 15])).toBe(false);
    expect(isOfMatters("they fell through", [5, 17])).toBe(true);
  });
});

describe("[DV45] “it” that no noun is known for", () => {
  it("is what the last state was of, in its sentence or the one before", () => {
    expect(named("The tram broke down on Monday; it has resumed since.", "tram")).toBe("tram");
    expect(named("The tram broke down.\nOn the hill it was halted again.", "tram", "paused")).toBe("tram");
  });

  it("is nothing where a sentence stands between, somebody begins to speak, or another state is told", () => {
    expect(named("The tram broke down. Nobody was hurt. Now it has resumed.", "tram")).toBeNull();
    expect(named('The tram broke down. "Now it has resumed."', "tram")).toBeNull();
    expect(named("The tram broke down; it was built in 1911.", "tram", "done")).toBeNull();
  });
});

describe("[DV79] a stop with no word of what it stops", () => {
  const text = "Deliveries were frozen in May. The talks went on. It lifted the freeze.";
  const stopped = (told: State, head = "freeze", before: State = "paused") => {
    const last = new LastNamed(text);
    last.add({ span: [0, 10], head: "delivery", words: "Deliveries" }, { state: before, kind: "transfer" });
    last.add({ span: [35, 40], head: "talk", words: "talks" }, { state: "under-way", kind: "talks" });
    const at = text.lastIndexOf("freeze");
    const found = last.stopped({ thing: { span: [at, at + 6], head, mention: null }, state: told });
    return found && `${found.words}, ${found.kind}`;
  };

  it("is of what was last told of as stopped", () => {
    expect(stopped("resumed")).toBe("Deliveries, transfer");
    expect(stopped("resumed", "freeze", "done")).toBeNull();
    expect(stopped("resumed", "sale")).toBeNull();
    expect(stopped("done")).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { LastNamed } from "./antecedents.js";
import type { State } from "./states/states.js";

/** What the last "it" of a text stands for, where a state was told of the first of some words in it. */
function named(text: string, of: string, state: State = "resumed"): string | null {
  const last = new LastNamed(text);
  const at = text.indexOf(of);
  last.add({ span: [at, at + of.length], head: of, words: of });
  const it = text.lastIndexOf("it ");
  return last.of({ span: [it, it + 2], head: "it", mention: null }, state)?.words ?? null;
}

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

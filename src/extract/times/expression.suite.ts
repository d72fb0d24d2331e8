/** What the test of every kind of expression shows: texts with the times in them, and texts with words for times that are none. */
import { describe, expect, it } from "vitest";
import { times } from "./times.js";

/** A text, and each time in it as "words = value", or "words = type value" where the type is not DATE. */
export type Example = readonly [text: string, ...found: string[]];

const DAY = "2024-06-26"; // a Wednesday

const timesIn = (text: string): string[] =>
  times(text, { anchor: DAY }).map(
    ({ span, type, value, mod }) => `${text.slice(...span)} = ${type === "DATE" ? "" : `${type} `}${value}${mod ? ` ${mod}` : ""}`,
  );

/** @param name the rule IDs, in square brackets, and what they read */
export function expressionSuite(
  name: string,
  { found, none }: { readonly found: readonly Example[]; readonly none: readonly string[] },
): void {
  describe(name, () => {
    it.each(found.map(([text, ...all]) => [text, all] as const))("%s", (text, all) => {
      expect(timesIn(text)).toEqual(all);
    });
    it.each(none)("none in: %s", (text) => {
      expect(timesIn(text)).toEqual([]);
    });
  });
}

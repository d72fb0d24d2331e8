/** A date without a year, in texts that tell of years ago and in news. */
import { expect, it } from "vitest";
import { times } from "./times.js";

const OLD = ["In 1862 the army crossed.", "By 1863 it had turned.", "In 1864 it held.", "In 1865 it went home.", "In 1866 it was paid."];
const last = (text: string) => times(text, { anchor: "2024-06-26" }).at(-1)?.value;

it("[T28] in a text of long past years, a date that names none is of the year told of last", () => {
  expect(last(`${OLD.join(" ")} On May 3 the bridge fell.`)).toBe("1866-05-03");
});

it("[T28] in news that looks back, it is the nearest to its own day", () => {
  expect(last(`The council met on Tuesday and will meet tomorrow. In 1862 the army crossed. On May 3 the bridge fell.`)).toBe("2024-05-03");
});

import { expect, it } from "vitest";
import type { Span } from "../../text/span.js";
import { sentenceCaseIn } from "./sentence-case.js";

const within = (text: string, words: string): string => {
  const start = text.lastIndexOf(words);
  const span: Span = [start, start + words.length];
  return sentenceCaseIn(text)(span);
};

it.each([
  ["Turret work goes on in hall 2.", "Turret work", "turret work"],
  ["“Tile inquiries take years,” she said.", "Tile inquiries", "tile inquiries"],
  ["The yard waits.\nTurret work goes on.", "Turret work", "turret work"],
  ["A zorbing hall burnt. Zorbing work stopped.", "Zorbing work", "zorbing work"],
])("[Y30] what begins a sentence is told in small letters: %s", (text, words, plain) => expect(within(text, words)).toBe(plain));

it.each([
  ["The Kestrel missiles came. Kestrel missiles are held up.", "Kestrel missiles"],
  ["Zorbing work stopped.", "Zorbing work"],
  ["It is held up: the Turret work.", "Turret work"],
  ["NATO work goes on.", "NATO work"],
])("[Y30] a name stays one: %s", (text, words) => expect(within(text, words)).toBe(words));

import { expect, it } from "vitest";
import { paragraphs } from "../../text/paragraphs.js";
import type { Span } from "../../text/span.js";
import { spanIn } from "../../text/span.suite.js";
import { outermostPieces, pairQuotes } from "../../tokens/quotes.js";
import { Grammar } from "../grammar.js";
import { withinParagraph } from "./paragraph-crossing.js";

/** What is left of the contents of an attribution to `source`. */
function left(text: string, source: string, contents: readonly string[], people: readonly string[] = []): string[] {
  const stretches = paragraphs(text);
  const entities = people.map((name) => ({ span: spanIn(text, name), type: "person", from: 0, to: 1 }));
  const cue = spanIn(text, "said");
  const attribution = {
    sources: [spanIn(text, source, cue[0] - 20)],
    cue,
    contents: contents.map((c) => spanIn(text, c)),
    score: 1,
    within: null,
  };
  const quotations: Span[] = outermostPieces(pairQuotes(text, stretches).quotes);
  return withinParagraph(text, new Grammar([], entities, []), attribution, { quotations, stretches }).contents.map((c) => text.slice(...c));
}

it("[S38] a quotation goes on in the paragraph before or behind, where nobody else is named", () => {
  expect(left("“It is cold. We wait.”\n\n“It is late,” Novak said.", "Novak", ["“It is cold. We wait.”", "“It is late,”"])).toHaveLength(2);
  expect(left("“It is late,” Novak said.\n\n“It is cold. We wait.”", "Novak", ["“It is late,”", "“It is cold. We wait.”"])).toHaveLength(2);
});

it("[S38] none crosses another's paragraph, a paragraph that tells something, or into one that opens with no quotation", () => {
  const orr = "Orr stood up. “It is cold.”\n\n“It is late,” Novak said.";
  expect(left(orr, "Novak", ["“It is cold.”", "“It is late,”"], ["Orr"])).toEqual(["“It is late,”"]);
  const narrative = "“It is cold. We wait.”\n\nRain fell for three days on the old harbour.\n\n“It is late,” Novak said.";
  expect(left(narrative, "Novak", ["“It is cold. We wait.”", "“It is late,”"])).toEqual(["“It is late,”"]);
  expect(left("“It is cold. We wait.”\n\nNovak said it was late.", "Novak", ["“It is cold. We wait.”", "it was late"])).toEqual([
    "it was late",
  ]);
});

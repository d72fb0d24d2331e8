import { expect, it } from "vitest";
import type { NestedAttribution } from "../../annotate/nested/nested-attribution.js";
import type { Token } from "../../annotate/parse.js";
import { type Span, wordsOf } from "../../text/span.js";
import { Grammar } from "../grammar.js";
import { parsedAttributions } from "./parsed-attributions.js";

type Parse = Readonly<Record<string, readonly [relation: string, head: string | null, tag: string]>>;

const find = (text: string, words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length];

/** What is found in one sentence, whose words each hang on the one named, beside an attribution of the network's. */
function foundIn(text: string, parse: Parse, known?: { source: string; cue: string; content: string }) {
  const words: readonly string[] = text.match(/[\p{L}’-]+/gu) ?? [];
  const sentence = words.map((word, n): Token => {
    const [relation, head, tag] = parse[word] ?? ["dep", null, "NOUN"];
    return { span: find(text, word), word: n, tag, features: {}, head: head ? words.indexOf(head) : -1, relation, factuality: null };
  });
  const all: NestedAttribution[] = known
    ? [
        {
          attribution: {
            sources: [find(text, known.source)],
            cue: find(text, known.cue),
            contents: [find(text, known.content)],
            score: 1,
            within: null,
          },
          within: null,
        },
      ]
    : [];
  return parsedAttributions(text, new Grammar([sentence], [], []), all).map(({ attribution: a, within }) => ({
    source: wordsOf(text, a.sources[0] as Span),
    cue: wordsOf(text, a.cue),
    content: wordsOf(text, a.contents[0] as Span),
    within,
  }));
}

const WANTS: Parse = {
  Orsk: ["nsubj", "wants", "PROPN"],
  It: ["nsubj", "wants", "PRON"],
  not: ["advmod", "wants", "PART"],
  wants: ["root", null, "VERB"],
  to: ["mark", "stay", "PART"],
  stay: ["xcomp", "wants", "VERB"],
  on: ["advmod", "stay", "ADV"],
};

it("[S80] a verb of wanting with a subject and an infinitive is a statement, with its helpers", () => {
  expect(foundIn("Orsk wants to stay on", WANTS)).toEqual([{ source: "Orsk", cue: "wants", content: "to stay on", within: null }]);
  expect(foundIn("Orsk not wants to stay on", WANTS)[0]?.cue).toBe("not wants");
});

it("[S80] a dummy subject wants nothing, and verbs of doing are no statements", () => {
  expect(foundIn("It wants to stay on", WANTS)).toEqual([]);
  const begins = {
    ...WANTS,
    Orsk: ["nsubj", "begins", "PROPN"],
    begins: ["root", null, "VERB"],
    stay: ["xcomp", "begins", "VERB"],
  } as const;
  expect(foundIn("Orsk begins to stay on", begins)).toEqual([]);
});

it("[S80] inside a content it is none, and where the network read it there is nothing new", () => {
  const said = { ...WANTS, Hill: ["nsubj", "said", "PROPN"], said: ["root", null, "VERB"], wants: ["ccomp", "said", "VERB"] } as const;
  const text = "Hill said Orsk wants to stay on";
  expect(foundIn(text, said, { source: "Hill", cue: "said", content: "Orsk wants to stay on" })).toEqual([]);
  expect(foundIn("Orsk wants to stay on", WANTS, { source: "Orsk", cue: "wants", content: "to stay on" })).toEqual([]);
});

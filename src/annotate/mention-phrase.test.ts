import { expect, it } from "vitest";
import { parsed } from "./hand-made.suite.js";
import { childrenOf, phraseOf, shortPhraseOf } from "./mention-phrase.js";

const ROWS =
  "The/DET/det>3 senior/ADJ/amod>3 aide/NOUN/nsubj>12 in/ADP/case>5 Oslo/PROPN/nmod>3 ,/PUNCT/punct>8 a/DET/det>8 doctor/NOUN/appos>3 ,/PUNCT/punct>8 who/PRON/nsubj>11 left/VERB/acl:relcl>3 spoke/VERB/root>0";

it("a phrase is all that its head governs; the short one stops before appositions, relative clauses and commas", () => {
  const { text, sentence } = parsed(ROWS);
  const children = childrenOf(sentence);
  expect(text.slice(...phraseOf(sentence, children, 2))).toBe("The senior aide in Oslo, a doctor, who left");
  expect(text.slice(...shortPhraseOf(text, sentence, children, 2))).toBe("The senior aide in Oslo");
});

it("a short phrase leaves a relative clause out that no comma parts from it", () => {
  const { text, sentence } = parsed("Aides/NOUN/nsubj>4 who/PRON/nsubj>3 left/VERB/acl:relcl>1 spoke/VERB/root>0");
  expect(text.slice(...shortPhraseOf(text, sentence, childrenOf(sentence), 0))).toBe("Aides");
});

it("a predicate noun has no subject, copula or adverbial in its phrase", () => {
  const { text, sentence } = parsed(
    "She/PRON/nsubj>4 is/AUX/cop>4 a/DET/det>4 doctor/NOUN/root>0 today/NOUN/obl:unmarked>4 ./PUNCT/punct>4",
  );
  expect(text.slice(...phraseOf(sentence, childrenOf(sentence), 3))).toBe("a doctor");
});

import { expect, it } from "vitest";
import type { Entity } from "../entities.js";
import { parsed } from "../hand-made.suite.js";
import { childrenOf, phraseOf } from "../mention-phrase.js";
import { apposedTo, isTitleOfName } from "./apposition.js";

it("[P6] a title before a person's name belongs to the name", () => {
  const { sentence } = parsed("Minister/PROPN/nsubj>4 Ana/PROPN/flat>1 Novak/PROPN/flat>1 spoke/VERB/root>0");
  const children = childrenOf(sentence);
  const named = (type: string) => {
    const name: Entity = { span: [9, 18], type, from: 1, to: 3 };
    return new Map([1, 2].map((w) => [w, name]));
  };
  expect(isTitleOfName(sentence, 0, children[0] ?? [], named("person"))).toBe(true);
  expect(isTitleOfName(sentence, 0, children[0] ?? [], named("place"))).toBe(false);
  expect(isTitleOfName(sentence, 3, children[3] ?? [], named("person"))).toBe(false);
});

it("[P6] an apposition is of what stands before a comma, dash or bracket, or beside it", () => {
  const head = (rows: string, n: number) => {
    const { text, sentence } = parsed(rows);
    const found = apposedTo(text, sentence, n, phraseOf(sentence, childrenOf(sentence), n));
    return found && text.slice(...found);
  };
  expect(head("Hill/PROPN/nsubj>6 ,/PUNCT/punct>1 a/DET/det>4 doctor/NOUN/appos>1 ,/PUNCT/punct>4 spoke/VERB/root>0", 3)).toBe("Hill");
  expect(head("Hill/PROPN/nsubj>5 and/CCONJ/cc>4 a/DET/det>4 doctor/NOUN/appos>1 spoke/VERB/root>0", 3)).toBeNull();
  expect(head("Hill/PROPN/nsubj>5 ,/PUNCT/punct>1 a/DET/det>4 doctor/NOUN/conj>1 spoke/VERB/root>0", 3)).toBeNull();
});

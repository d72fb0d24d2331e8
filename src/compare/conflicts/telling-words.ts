/** Words that tell what a claim is of. */
import { nounLemma, verbLemma } from "../../lexicon/lemma.js";
import { memo } from "../memo.js";

const WORD = /\p{L}+(?:['’]\p{L}+)?/gu;
/** Words that tell nothing of what is claimed. */
const EMPTY: ReadonlySet<string> = new Set(
  `a an the this that these those it its he she they we you i his her their our your my him them us me who which what when where how why there here be is are was were been being am
  have has had do does did done to of in on at by for from with about as into over under after before since until and or but if than so very any some all both each every single one
  also still yet already just only even ever again now then today monday tuesday wednesday thursday friday saturday sunday say said tell told will would can could may might shall should must
  new more most other such own up out off no not never none nothing nobody neither nor without deny denied official officials people
  make made making take took taken get got give gave given put puts go goes went gone come came keep kept set let`.split(/\s+/),
);
/** Words that tell one thing by turns: "twelve trucks entered", "nothing had arrived". */
const ALIKE: ReadonlyMap<string, string> = new Map(["enter", "reach", "land"].map((word) => [word, "arrive"]));
const lemmaOf = memo((word): string => {
  const lemma = verbLemma(nounLemma(word.toLowerCase().replace(/['’]\p{L}*$/u, "")));
  return ALIKE.get(lemma) ?? lemma;
});

/** Lemmas of words that tell what a claim is of, in their order. */
export const tellingWords = memo((words): readonly string[] =>
  (words.match(WORD) ?? []).filter((word) => word.length > 2 && !EMPTY.has(word.toLowerCase())).map(lemmaOf),
);

/** Those of some that have a word, by the word. @param wordsOf the words of one, each once */
export function byWord<T>(all: readonly T[], wordsOf: (one: T) => Iterable<string>): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const one of all)
    for (const word of wordsOf(one)) {
      const there = found.get(word);
      if (there) there.push(one);
      else found.set(word, [one]);
    }
  return found;
}

/** Classes of words by WordNet's lexicographer files ("verb.social", "noun.act"), all that any sense of a word is in (wink-lexicon). */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

interface Lists {
  /** Word → number of its set of classes. */
  readonly words: Readonly<Record<string, number>>;
  /** Set → numbers of classes. */
  readonly sets: readonly (readonly number[])[];
  readonly classes: readonly string[];
}

let loaded: Lists | undefined;

function lists(): Lists {
  loaded ??= {
    words: require("wink-lexicon/src/wn-words.js") as Lists["words"],
    sets: require("wink-lexicon/src/wn-word-senses.js") as Lists["sets"],
    classes: require("wink-lexicon/src/wn-senses.js") as Lists["classes"],
  };
  return loaded;
}

/** Those of a base form that begin so ("verb."), in a fixed order; none for words that WordNet does not have. */
export function wordClasses(lemma: string, part: "verb." | "noun."): string[] {
  const { words, sets, classes } = lists();
  const set = Object.hasOwn(words, lemma) ? sets[words[lemma] as number] : undefined;
  return (set ?? []).map((c) => classes[c] as string).filter((c) => c.startsWith(part));
}

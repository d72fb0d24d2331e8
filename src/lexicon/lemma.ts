/**
 * Base forms of English words, by WordNet's Morphy with its lists of exceptions (wink-lemmatizer): "met" → "meet", "treaties" →
 * "treaty". Loaded when first asked, since its lists take a tenth of a second.
 */
import { createRequire } from "node:module";

interface Lemmatizer {
  verb(word: string): string;
  noun(word: string): string;
}

const require = createRequire(import.meta.url);
let loaded: Lemmatizer | undefined;
const lemmatizer = (): Lemmatizer => {
  loaded ??= require("wink-lemmatizer") as Lemmatizer;
  return loaded;
};

/** Words that are looked up again and again; the list is emptied when it is full, so that it never grows with what is read. */
const MAX_KNOWN = 20_000;

/** A look-up that remembers; words come in any case and leave in lower case. */
function remembered(look: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const asked = word.toLowerCase();
    const found = known.get(asked);
    if (found !== undefined) return found;
    if (known.size >= MAX_KNOWN) known.clear();
    // "re-elected", "co-founded": what stands behind the hyphen bends
    const cut = asked.lastIndexOf("-") + 1;
    const lemma = cut > 0 && cut < asked.length ? asked.slice(0, cut) + look(asked.slice(cut)) : look(asked);
    known.set(asked, lemma);
    return lemma;
  };
}

/** The base form of a verb's form; the word itself, in lower case, where it is none that is known. */
export const verbLemma: (word: string) => string = remembered((word) => lemmatizer().verb(word));

/** The singular of a noun; the word itself, in lower case, where it is none that is known. */
export const nounLemma: (word: string) => string = remembered((word) => lemmatizer().noun(word));

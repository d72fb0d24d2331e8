/** Strings that hold a list, and what becomes of a word in a sentence. */

/** Entries of one word, parted by white space. */
export const list = (words: string): readonly string[] => words.trim().split(/\s+/);
/** Entries of several words, parted by "/". */
export const phrases = (words: string): readonly string[] => words.trim().split(/\s*\/\s*/);

export const capital = (word: string): string => (word[0] as string).toUpperCase() + word.slice(1);
export const withArticle = (phrase: string): string => `${/^[aeiou]/i.test(phrase) ? "an" : "a"} ${phrase}`;

/** [R16] Words that stand for somebody without naming anybody: never a name, and nobody is called by them. */
const PRONOUNS: ReadonlySet<string> = new Set(
  "i me my we us our you your he him his she her hers it its they them their who whom whose which that this these those".split(" "),
);

/** In capitals these are bodies and countries. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(["WHO", "US", "IT"]);

/** Whether words are one pronoun and nothing else. */
export const isPronoun = (words: string): boolean => PRONOUNS.has(words.toLowerCase()) && !ABBREVIATIONS.has(words);

/**
 * [Y19] Deeds done to somebody, and what they are called: "suspended Novak" and "Novak's suspension" are of one suspension. A table of words;
 * verbs and nouns in base form.
 */

/** The noun that stands for a deed first, then its other nouns and its verbs. */
const DEEDS: readonly string[] = [
  "suspension suspend",
  "arrest arrest detention detain",
  "release release free liberation liberate",
  "expulsion expel",
  "extradition extradite",
  "deportation deport",
  "conviction convict",
  "sentence sentencing sentence",
  "acquittal acquit",
  "indictment indict",
  "dismissal dismiss sack",
  "appointment appoint",
  "nomination nominate",
  "election elect",
  "rescue rescue",
  "evacuation evacuate",
  "abduction abduct kidnapping kidnap",
  "search search",
];

const CALLED: ReadonlyMap<string, string> = new Map(
  DEEDS.flatMap((line) => {
    const [noun, ...words] = line.split(" ") as [string, ...string[]];
    return [noun, ...words].map((word) => [word, noun] as const);
  }),
);

/** What a deed is called; null for other words. @param lemma of a verb or noun, in small letters */
export const deedCalled = (lemma: string): string | null => CALLED.get(lemma) ?? null;

/** Deeds that whatever they are done to does not name: "searching for the boat" is a search. */
const ALWAYS: ReadonlySet<string> = new Set(["search"]);
export const isNamedByDeed = (deed: string): boolean => ALWAYS.has(deed);

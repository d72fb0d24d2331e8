/** Gaps of patterns, and what fills them. */
import { organisation } from "./bodies.js";
import type { Dice } from "./dice.js";
import { rareWord } from "./invented.js";
import { COUNTS, LISTS } from "./lists.js";
import type { Span } from "./page.js";
import type { Pattern } from "./sentences.js";
import type { Story } from "./story.js";
import { capital, withArticle } from "./strings.js";
import { TIMES } from "./times.js";

/** Gaps that words alone fill. */
const WORDS: Readonly<Record<string, (dice: Dice) => string>> = {
  ...Object.fromEntries(Object.entries(LISTS).map(([gap, list]) => [gap, (dice: Dice) => dice.common(list)])),
  an: (dice) => withArticle(dice.common(LISTS.adj)),
  rare: rareWord,
  proper: (dice) => capital(rareWord(dice)),
  number: (dice) => (dice.chance(0.3) ? dice.among(COUNTS) : (2 + dice.rank(20_000, 40)).toLocaleString("en")),
  percent: (dice) => `${(1 + dice.below(980)) / 10} percent`,
  money: (dice) => `$${1 + dice.rank(900, 20)} ${dice.chance(0.8) ? "million" : "billion"}`,
};

/** Gaps that something fills of which there is a record. */
const RECORDED: Readonly<Record<string, (story: Story) => void>> = {
  when: (story) => {
    if (story.dice.chance(0.2)) story.time(TIMES);
  },
  city: (story) => story.place(story.dice.among(story.cities)),
  country: (story) => story.place(story.dice.among(story.countries)[0]),
  body: (story) => void story.name(organisation(story)),
  person: (story) => {
    const known = story.characters.filter((c) => c.introduced && c.pronoun);
    story.name(known.length > 0 ? story.dice.among(known) : organisation(story));
  },
};

/** A pattern that has gaps for words alone. */
export const phrase = (dice: Dice, pattern: Pattern): string =>
  pattern.map((piece, n) => (n % 2 === 0 ? piece : WORDS[piece]?.(dice))).join("");

/** Puts a pattern, its gaps filled. */
export function fill(story: Story, pattern: Pattern): Span {
  const { page, dice } = story;
  const start = page.at;
  for (let n = 0; n < pattern.length; n++) {
    const piece = pattern[n] as string;
    if (n % 2 === 0) page.put(piece);
    else if (WORDS[piece]) page.put(WORDS[piece](dice));
    else RECORDED[piece]?.(story);
  }
  return page.since(start);
}

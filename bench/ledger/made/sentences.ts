/**
 * Patterns of sentences, with gaps in braces. They have few words in a row of their own, so that two reports share hardly any
 * sequence of eight.
 */
import { phrases } from "./strings.js";

/** A sentence or a part of one: its own words and the names of its gaps by turns. */
export type Pattern = readonly string[];
const pattern = (words: string): Pattern => words.split(/[{}]/);
const patterns = (words: string): readonly Pattern[] => phrases(words).map(pattern);

/** What is said, and the report's own account: no full stop, no capital. `{when}` brings its own space, or nothing. */
export const CLAUSES = patterns(`
  the {adj} {noun} {modal} {verb} {adj} {nouns} {near} {city}{when}
  / {number} {nouns} had {adverb} {past} the {rare} {noun} {near} {city}{when}
  / the {noun} of {adj} {nouns} {modal} {verb} {number} {nouns} {link} {country} {past} its {adj} {noun}
  / {body} {past} {adj} {nouns} {link} {nouns} from {city} {past} the {adj} {noun}{when}
  / the {rare} {noun} {past} {percent} of {adj} {nouns} in {country}{when}
  / {adj} {nouns} and {nouns} {modal} {verb} the {proper} {noun} {near} {city}
  / {person} had {adverb} {past} the {adj} {noun} without {adj} {nouns}{when}
  / no {noun} {modal} {verb} {adj} {nouns} {link} the {proper} {noun} was {adverb} {past}
  / {money} {modal} {verb} {adj} {nouns} {near} {city} {link} the {noun} {past} {nouns}
  / the {noun} between {country} and the {proper} {noun} {past} {number} {adj} {nouns}{when}
  / {an} {noun} at {proper} {adverb} {past} {number} {nouns} and one {adj} {noun}
  / {nouns} in {city} {adverb} {past} the {noun} that {body} had {past}{when}
  / the {proper} {noun} was {adverb} {past} {link} {adj} {nouns} {past} their {noun}
  / {an} {adj} {noun} {modal} {verb} the {nouns} of {city} {link} {nouns} {verb} the {noun}
  / {percent} of {nouns} {near} {proper} {past} the {adj} {noun}{when}, {link} {number} {nouns} {past} it
  / the {adj} {nouns} {past} {nouns} worth {money} {near} the {rare} {noun}
  / {country} {modal} {verb} its {adj} {noun} {link} the {noun} of {proper} {past} {nouns}
  / every {noun} {near} {city} {modal} {verb} {nouns}, {adj} {nouns} and the {rare} {noun}{when}
  / neither the {noun} nor its {adj} {nouns} had {past} {number} {nouns} {near} {proper}
  / the {noun} {past} by {body} {modal} {verb} {adj} {nouns}{when} {link} {nouns} {past} {money}`);

/** What somebody says in the first person, inside quotation marks. */
export const QUOTED = patterns(`
  we {modal} {verb} the {adj} {noun} and {verb} {number} {nouns} {near} {city}
  / our {nouns} {adverb} {past} {adj} {nouns}, and my {noun} {past} {proper}
  / nobody here {past} the {rare} {noun} {link} our {adj} {nouns} {past} it
  / I {adverb} {past} {adj} {nouns} {link} this {noun} {past} the {proper} {noun}
  / give us {adj} {nouns} and {an} {noun}, and {city} {modal} {verb} its {nouns}
  / there is {adj} {noun} in every {noun}, and {nouns} {modal} {verb} {money}
  / they {past} our {noun}, they {past} {number} {nouns}, and the {rare} {noun} {modal} {verb} us`);

export const INFINITIVES = patterns(`
  {verb} the {adj} {noun} of {proper} and {verb} {number} {nouns}{when}
  / {verb} {adj} {nouns} {near} {city} {link} {nouns} {past} the {noun}
  / {adverb} {verb} {body} and its {adj} {nouns}{when}
  / {verb} {money} in {nouns} and {adj} {nouns}, or {verb} the {rare} {noun}`);

export const THINGS = patterns(`
  the {adj} {noun} of {nouns} {near} {city}{when}
  / {adj} {nouns} from the {rare} {noun} and {an} {noun} {near} {proper}
  / {number} {adj} {nouns} that {nouns} {past} {near} {city}
  / {an} {adj} {noun} against {body} and {adj} {nouns}{when}`);

/** Behind a paraphrase: the words it takes over. */
export const TAKEN_OVER = patterns(`
  as “{an} {adj} {noun} of {nouns}” / “{adverb} and without {adj} {nouns}” / in “{an} {noun} for {nouns}” / like “{rare} {nouns}”
  / with “{adj}, {adj} {nouns}” / for “{nouns} and {adj} {noun}”`);

export const HEADLINES = patterns(`
  {adj} {noun} {modal} {verb} {proper} {nouns} {near} {rare} {noun}
  / {nouns} {modal} {verb} {adj} {noun} of {proper} {nouns}
  / {proper} {noun} {modal} {verb} {adj} {nouns} and {noun}
  / {rare} {noun} {adverb} {past} {adj} {nouns} {link} {nouns} {verb} {noun}`);
export const STANDFIRST = pattern("{an} {noun} of {adj} {nouns} {near} {proper} {modal} {verb} {nouns}");
export const CAPTION = pattern("{nouns} {verb} {adj} {nouns} near the {rare} {noun} in {city} on ");

/** What a story adds to its headline's words. */
export const AFTERTHOUGHT = pattern("{link} {nouns} {near} {city} {past} the {adj} {noun}{when}");

export const REASONS = patterns(`
  because the {noun} was {adj} / because {nouns} {past} the {noun} / to discuss {adj} {nouns} / citing {adj} {nouns} / to describe the {adj} {noun}
  / for fear of {adj} {nouns}`);
export const PROXIMITY = patterns(`
  familiar with the {adj} {noun} / briefed on the {noun} of {nouns} / with knowledge of the {adj} {noun} / close to the {rare} {noun}
  / involved in the {adj} {noun}`);

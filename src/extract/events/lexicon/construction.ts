/**
 * How the tables of words are written. A table is one PLOVER v2 type; its rows are a mode, and the words that show it: verbs, verbs that
 * show it only with certain objects, and nouns. Words are base forms, parted by spaces. "call_off" is a verb with its particle; in
 * "clash+with" the noun behind the preposition stands for the object.
 */
import type { EventType } from "../../../records/vocabulary.js";

/** A mode and words that show it; the mode is null where PLOVER has none for them. */
type Row = readonly [mode: string | null, words: string];
/** A mode, verbs, and the heads of the objects with which alone they show it. */
type ObjectRow = readonly [mode: string | null, verbs: string, objects: string];

export interface TypeTable {
  readonly type: EventType;
  readonly verbs?: readonly Row[];
  readonly withObjects?: readonly ObjectRow[];
  readonly nouns?: readonly Row[];
  /** Nouns that show it only where a verb carries them ("staged a march"), since alone they may be anything. */
  readonly carriedNouns?: readonly Row[];
}

/** What a word shows. */
export interface Meaning {
  readonly type: EventType;
  readonly mode: string | null;
}

/** One way in which a verb shows a type. */
export interface Construction extends Meaning {
  /** The preposition whose noun stands for the object; null for the object itself. */
  readonly preposition: string | null;
  /** Base forms, one of which must head the object; null where any may, or none. */
  readonly objects: ReadonlySet<string> | null;
}

export const words = (list: string): string[] => list.split(/\s+/).filter((w) => w !== "");
const wordSet = (list: string): ReadonlySet<string> => new Set(words(list));
/** A verb as a table writes it → its base form with its particle. */
export const asLemma = (word: string): string => word.replaceAll("_", " ");

/** The more a construction asks for, the sooner it is tried. */
const demands = (c: Construction): number => (c.objects ? 2 : 0) + (c.preposition ? 1 : 0);

/** Constructions by their verb; those that ask for most come first. */
export function verbIndex(tables: readonly TypeTable[]): ReadonlyMap<string, readonly Construction[]> {
  const found = new Map<string, Construction[]>();
  const add = (written: string, construction: Omit<Construction, "preposition">): void => {
    const [verb = "", preposition = null] = written.split("+");
    const all = found.get(asLemma(verb)) ?? [];
    all.push({ ...construction, preposition: preposition && asLemma(preposition) });
    found.set(asLemma(verb), all);
  };
  for (const { type, verbs = [], withObjects = [] } of tables) {
    for (const [mode, list] of verbs) for (const verb of words(list)) add(verb, { type, mode, objects: null });
    for (const [mode, list, objects] of withObjects) for (const verb of words(list)) add(verb, { type, mode, objects: wordSet(objects) });
  }
  for (const all of found.values()) all.sort((a, b) => demands(b) - demands(a));
  return found;
}

/** What a noun shows, and whether it does alone. */
export interface NounMeaning extends Meaning {
  readonly alone: boolean;
}

/** Meanings by noun; a noun stands in one table only. */
export function nounIndex(tables: readonly TypeTable[]): ReadonlyMap<string, NounMeaning> {
  const found = new Map<string, NounMeaning>();
  const add = (rows: readonly Row[], type: EventType, alone: boolean): void => {
    for (const [mode, list] of rows) for (const noun of words(list)) if (!found.has(noun)) found.set(noun, { type, mode, alone });
  };
  for (const { type, nouns = [], carriedNouns = [] } of tables) {
    add(nouns, type, true);
    add(carriedNouns, type, false);
  }
  return found;
}

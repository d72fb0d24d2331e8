/** Which kind of matter a noun names, or a verb does. */
import { AGREEMENT } from "./agreement.js";
import { CLAIM } from "./claim.js";
import { INQUIRY } from "./inquiry.js";
import type { KindWords, MatterKind } from "./kind-words.js";
import { MEASURE } from "./measure.js";
import { OPERATION } from "./operation.js";
import { PROGRAMME } from "./programme.js";
import { TALKS } from "./talks.js";
import { TRANSFER } from "./transfer.js";
import { VISIT } from "./visit.js";

export type { MatterKind } from "./kind-words.js";

/** The more telling first: a word of two kinds is of the first. */
const KINDS: readonly KindWords[] = [AGREEMENT, TALKS, VISIT, INQUIRY, TRANSFER, OPERATION, MEASURE, PROGRAMME, CLAIM];

function byWord(field: "things" | "deeds" | "deedNouns"): ReadonlyMap<string, MatterKind> {
  const found = new Map<string, MatterKind>();
  for (const kind of KINDS) for (const word of kind[field]) if (word !== "" && !found.has(word)) found.set(word, kind.kind);
  return found;
}

const THINGS = byWord("things");
const DEEDS = byWord("deeds");
const DEED_NOUNS = byWord("deedNouns");

/** The kind of matter that a noun names, by its base form; null for other nouns. */
export const kindOfThing = (noun: string): MatterKind | null => THINGS.get(noun) ?? null;

/** The kind of matter that a verb does by itself. */
export const kindOfDeed = (verb: string): MatterKind | null => DEEDS.get(verb) ?? null;

/** The kind of matter whose deed a noun names as something that took place. */
export const kindOfDeedNoun = (noun: string): MatterKind | null => DEED_NOUNS.get(noun) ?? null;

/** All tables, looked up by word. */
import { nounLemma } from "../../../lexicon/lemma.js";
import { ACCUSE } from "./accuse.js";
import { AGREE } from "./agree.js";
import { AID } from "./aid.js";
import { ASSAULT } from "./assault.js";
import { COERCE } from "./coerce.js";
import { CONCEDE } from "./concede.js";
import { type Construction, type NounMeaning, nounIndex, verbIndex } from "./construction.js";
import { CONSULT } from "./consult.js";
import { COOPERATE } from "./cooperate.js";
import { MOBILIZE } from "./mobilize.js";
import { PROTEST } from "./protest.js";
import { REJECT } from "./reject.js";
import { REQUEST } from "./request.js";
import { RETREAT } from "./retreat.js";
import { SANCTION } from "./sanction.js";
import { SUPPORT } from "./support.js";
import { THREATEN } from "./threaten.js";

/** Of tables that ask the same of a verb the first one wins. */
export const TABLES = [
  ACCUSE,
  REJECT,
  RETREAT,
  SANCTION,
  COERCE,
  ASSAULT,
  REQUEST,
  SUPPORT,
  CONSULT,
  PROTEST,
  THREATEN,
  COOPERATE,
  AID,
  MOBILIZE,
  CONCEDE,
  AGREE,
] as const;

const VERBS = verbIndex(TABLES);
const NOUNS = nounIndex(TABLES);

/** The ways in which a verb, by base form with its particle, shows a type; those that ask for most first. */
export const constructionsOf = (lemma: string): readonly Construction[] => VERBS.get(lemma) ?? [];

/** What an event noun shows, by base form. */
export const meaningOfNoun = (noun: string): NounMeaning | undefined => NOUNS.get(noun) ?? NOUNS.get(nounLemma(noun));

/** Whether the words of a source can stand for an actor. */
import { genderOf, genderOfFullName } from "../../annotate/coreference/gender.js";
import { likelyGender } from "../../annotate/coreference/likely-gender.js";
import type { Gender } from "../../lexicon/gender-words.js";
import { AUTHORITY, type AuthorityKind } from "../../records/authority-kinds.js";
import { contains } from "../../text/span.js";
import type { ActorDraft } from "../actors/actor-draft.js";
import type { Phrase } from "../actors/phrase.js";

export const isNamedPerson = (actor: ActorDraft): boolean => actor.kind === "person" && actor.named;

/** Whether an actor is called by these very words elsewhere, as a person: by its full name, or [P72] its office's abbreviation. */
export function isCalledSo({ fullNames, nominals }: ActorDraft, { words }: Phrase): boolean {
  const called = words.join(" ");
  return fullNames.has(called.toLowerCase()) || (/^\p{Lu}{2,}$/u.test(called) && nominals.some((m) => m.headWord === called.toLowerCase()));
}

/** [R1] Whether words of such a kind can be of this actor: what only a body or document is called is no named person, nor the reverse. */
export function canBeCalled(actor: ActorDraft, kind: AuthorityKind, phrase: Phrase): boolean {
  const { source } = AUTHORITY[kind];
  if (kind === "organisation" && isCalledSo(actor, phrase)) return true;
  if (source === "document") return !actor.named || actor.kind === "document";
  return source === "body" || phrase.plural ? !isNamedPerson(actor) : true;
}

/** By the given name of somebody whom the names' head took for no person. */
function namedGender({ kind, found }: ActorDraft): Gender | null {
  const full = found.find(({ form, words }) => form === "name" && words.length > 1);
  return kind === "person" && full ? genderOfFullName(full.words) : null;
}

/** [R13] Whether an actor may be "he", or "she": nobody of the other gender is, by title, noun or given name, and no body. */
export function canBeHeOrShe({ text }: Phrase, actor: ActorDraft): boolean {
  const gender = likelyGender(actor.found.filter(({ form }) => form !== "pronoun")) ?? namedGender(actor);
  const asked = /^s?he$/i.test(text) ? text.toLowerCase() : /^hi/i.test(text) ? "he" : "she";
  return (gender === null || gender === asked) && !actor.nominals.some((m) => genderOf(m) === "it");
}

/** [R3] Whether a pronoun can stand for such an actor. */
export function canStandFor(phrase: Phrase, actor: ActorDraft): boolean {
  const { pronoun } = phrase;
  if (pronoun === "person") return (actor.kind === "person" || actor.kind === null) && canBeHeOrShe(phrase, actor);
  if (pronoun === "thing") return actor.kind !== "person";
  if (pronoun === "many") return !isNamedPerson(actor);
  return true;
}

/** [R6] Whether the phrase is a definite noun for one person that nothing before it explains. */
export function isUnintroduced(actor: ActorDraft, phrase: Phrase): boolean {
  const first = actor.found[0];
  const pointsToOne = phrase.determiner === "the" && !phrase.plural && !phrase.capital;
  if (!pointsToOne || actor.named || actor.kind !== "person" || first === undefined) return false;
  return first.article === "definite" || contains(phrase.core, first.head);
}

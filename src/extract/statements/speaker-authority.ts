/** On whose authority an actor speaks: by the words of its source, unless they only point to somebody named or described elsewhere. */
import { type AuthorityKind, isPeople } from "../../records/authority-kinds.js";
import type { Span } from "../../text/span.js";
import type { ActorDraft } from "../actors/actor-draft.js";
import type { ActorIndex } from "../actors/actor-index.js";
import type { Phrase } from "../actors/phrase.js";
import { isCalledSo, isNamedPerson } from "./actor-fit.js";
import { isOfficial, kindOfPhrase, type PhraseKind, type SourceKind } from "./authority-rules.js";
import { SPOKESPERSON } from "./authority-words.js";
import type { KnownSpeaker } from "./recent-speakers.js";

/** What an actor vouches as of which nothing but its kind is known; of all other kinds it is a body. */
const KIND_OF_ACTOR: Readonly<Record<string, AuthorityKind>> = {
  medium: "other-media",
  document: "document",
  person: "unnamed",
  group: "unnamed",
};

/** Its first noun phrase. */
const firstNoun = (actor: ActorDraft): Span | null => actor.nominals[0]?.span ?? null;

/** [K2] Whoever is called a spokesperson anywhere speaks as one. */
export function asSpokesperson(actor: ActorDraft, own: SourceKind): SourceKind {
  const says = own.kind === "named-person" && actor.roles.some(({ title }) => SPOKESPERSON.test(title));
  return says ? { kind: "spokesperson", rule: "K2" } : own;
}

/** What an actor without a person's name is on whose authority a named person would speak. */
const KIND_OF_BODY: Readonly<Record<string, AuthorityKind>> = { medium: "other-media", document: "document" };

/**
 * [K16] Only a person with a name is a named person. A body speaks as itself, whatever its words look like, and somebody whom only an office
 * or a part in the story stands for is an official or unnamed.
 * @param noun the phrase that describes the actor
 */
export function agreeing(actor: ActorDraft, own: SourceKind, noun: Phrase): SourceKind {
  if (own.kind !== "named-person" || isNamedPerson(actor)) return own;
  const { kind } = actor;
  const people = kind === null || kind === "person" || (kind === "group" && !actor.named);
  if (!people) return { kind: KIND_OF_BODY[kind] ?? "organisation", rule: "K16" };
  return { kind: isOfficial(noun) ? "official-unnamed" : "unnamed", rule: "K16" };
}

/** The kind of an actor that has not spoken yet, by its names or its first noun phrase. */
export function kindOfActor(actors: ActorIndex, actor: ActorDraft, agency: string | null): AuthorityKind {
  if (isNamedPerson(actor)) return asSpokesperson(actor, { kind: "named-person", rule: "K3" }).kind;
  const first = firstNoun(actor);
  if (first) return agreeing(actor, kindOfPhrase(actors.phraseAt(first), agency), actors.phraseAt(first)).kind;
  return KIND_OF_ACTOR[actor.kind ?? ""] ?? "organisation";
}

/**
 * [K9] The kind by the words, unless they only point to somebody whom the report names or describes elsewhere.
 * @param own the kind by the words alone
 * @param before what the actor was when it first spoke, if it has
 */
export function kindOfSource(actor: ActorDraft, own: PhraseKind, phrase: Phrase, before: KnownSpeaker | undefined): SourceKind {
  if (own.kind === "organisation" && isNamedPerson(actor) && isCalledSo(actor, phrase))
    return asSpokesperson(actor, { kind: "named-person", rule: "K9" });
  const what = actor.found[0]?.kind;
  if (own.guessed && !actor.named && what !== undefined && what !== "person")
    return { kind: what === "organisation" ? "organisation" : "document", rule: own.rule };
  if (!isPeople(own.kind) || phrase.person) return asSpokesperson(actor, own);
  if (own.kind === "spokesperson") return own;
  if (isNamedPerson(actor) && !phrase.plural) return asSpokesperson(actor, { kind: "named-person", rule: "K9" });
  if (before && isPeople(before.kind) && own.kind !== "official-unnamed") return { kind: before.kind, rule: "K9" };
  return own;
}

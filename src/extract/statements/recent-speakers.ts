/** Who has spoken so far in a report, on whose authority: what pronouns and nouns that point back are looked up in. */
import { type AuthorityKind, isPeople } from "../../records/authority-kinds.js";
import type { ActorDraft } from "../actors/actor-draft.js";
import type { Phrase } from "../actors/phrase.js";
import { canBeHeOrShe, isNamedPerson } from "./actor-fit.js";

const SOURCES_BACK = 3; // sources that a pronoun may look back over

export interface KnownSpeaker {
  /** Kind by the first source that describes or names it. */
  readonly kind: AuthorityKind;
  readonly plural: boolean;
}

export class RecentSpeakers {
  readonly #known = new Map<ActorDraft, KnownSpeaker>();
  /** Those who spoke, side by side, the latest last. */
  readonly #groups: (readonly ActorDraft[])[] = [];

  /** What an actor was when it first spoke. */
  known(actor: ActorDraft): KnownSpeaker | undefined {
    return this.#known.get(actor);
  }

  /** Keeps what an actor is when it first speaks. */
  introduce(actor: ActorDraft, speaker: KnownSpeaker): void {
    if (!this.#known.has(actor)) this.#known.set(actor, speaker);
  }

  /** Adds those who spoke side by side in one statement. */
  addGroup(actors: readonly ActorDraft[]): void {
    if (actors.length > 0) this.#groups.push(actors);
  }

  /** Those who spoke last, if they were several side by side. */
  lastSeveral(): readonly ActorDraft[] | null {
    const last = this.#groups.at(-1);
    return last && last.length > 1 ? last : null;
  }

  /** Those who spoke last. */
  last(): readonly ActorDraft[] {
    return this.#groups.at(-1) ?? [];
  }

  /** [R45] The last several without a name who spoke as one: "three airmen". */
  lastNameless(): ActorDraft | null {
    for (const group of this.#groups.slice(-2).reverse()) {
      const [actor] = group;
      const known = actor && this.#known.get(actor);
      if (actor && group.length === 1 && known?.plural && /unnamed$/.test(known.kind)) return actor;
    }
    return null;
  }

  /**
   * [R6] "The mayor", "the source", where the report brought nobody in by that noun: the last who spoke, if that one can be called
   * so. A word for an official or source without a name is no one who has one.
   */
  lastCalled(kind: AuthorityKind): ActorDraft | null {
    for (const group of this.#groups.slice(-SOURCES_BACK).reverse()) {
      const [actor] = group;
      const known = actor && this.#known.get(actor);
      if (!actor || !known || group.length > 1 || known.plural || !isPeople(known.kind)) continue;
      if ((kind === "named-person") === isNamedPerson(actor)) return actor;
    }
    return null;
  }

  /** [R4] Who spoke last of those that a pronoun can stand for. */
  lastFitting(phrase: Phrase): readonly ActorDraft[] | null {
    const { pronoun } = phrase;
    const fitting = (group: readonly ActorDraft[]): boolean => {
      const first = group[0] && this.#known.get(group[0]);
      if (!first) return false;
      const several = group.length > 1 || first.plural;
      if (pronoun === "person") return isPeople(first.kind) && !several && canBeHeOrShe(phrase, group[0] as ActorDraft);
      if (pronoun === "many") return several || first.kind === "organisation";
      return pronoun === "thing" && !isPeople(first.kind) && !several;
    };
    return this.#groups.slice(-SOURCES_BACK).findLast(fitting) ?? null;
  }
}

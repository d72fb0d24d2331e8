/** Who speaks: the actor of each source, by its own words, its mention, or who spoke before. No speaker rather than a wrong one. */
import type { AuthorityKind } from "../../records/vocabulary.js";
import { contains } from "../../text/span.js";
import type { ActorDraft, ActorIndex } from "../actors/actors.js";
import { ANYBODY } from "../actors/nouns.js";
import type { Phrase } from "../actors/phrase.js";
import { descriptorOf, FALLBACK, type Kind, kindOfPhrase, NAMELESS, SPOKES } from "./authority.js";
import type { AttributionFeatures } from "./features.js";
import type { SourceMention } from "./source-mentions.js";

/** One who speaks, with the kind of authority and the rules that said so. */
export interface Speaker {
  readonly draft: ActorDraft | null;
  readonly kind: AuthorityKind;
  readonly rules: readonly string[];
}

/** What is known of an actor from its earlier sources. */
interface Known {
  /** Kind by the first source that describes or names it. */
  kind: AuthorityKind;
  readonly plural: boolean;
}

const PEOPLE: readonly AuthorityKind[] = ["named-person", ...NAMELESS];

/** [R10] A transcript's "MR. PRICE": the one person of that surname. */
const CAPITALS = /^(?:\p{Lu}+\. )?\p{Lu}[\p{Lu}’'-]{2,}(?: \p{Lu}[\p{Lu}’'-]+)*$/u;

/** Sources that a pronoun may look back over. */
const REACH = 3;

/** How a kind of authority is called as a kind of actor. */
const KIND = {
  "named-person": "person",
  spokesperson: "person",
  "official-unnamed": "person",
  unnamed: "person",
  organisation: "organisation",
  document: "document",
  "other-media": "medium",
  reporter: "person",
  none: "unknown",
} as const;

export class Speakers {
  readonly #cast: ActorIndex;
  readonly #agency: string | null;
  readonly #known = new Map<ActorDraft, Known>();
  /** Those who spoke, side by side, the latest last. */
  readonly #spoke: (readonly ActorDraft[])[] = [];

  constructor(cast: ActorIndex, agency: string | null) {
    this.#cast = cast;
    this.#agency = agency;
  }

  /** All who speak side by side. Call in text order: a pronoun takes who spoke before. */
  of({ parts, quoted, subject }: AttributionFeatures): Speaker[] {
    const found = parts.length > 0 ? parts.flatMap((part) => this.#one(part, quoted)) : this.#unsaid(subject);
    const drafts = found.flatMap(({ draft }) => draft ?? []);
    if (drafts.length > 0) this.#spoke.push(drafts);
    return found;
  }

  /** [R9] A cue without a source: the subject of its verb, where the report names or describes that one. */
  #unsaid(subject: number | null): Speaker[] {
    const draft = subject === null ? null : this.#cast.of(subject);
    if (!draft || draft.nobody || draft.kind === null || draft.kind === "place") return [];
    const kind = this.#known.get(draft)?.kind ?? this.#kindOf(draft);
    draft.speaks = true;
    if (!this.#known.has(draft)) this.#known.set(draft, { kind, plural: draft.kind === "group" });
    return [{ draft, kind, rules: ["R9"] }];
  }

  #one(part: SourceMention, quoted: boolean): Speaker | readonly Speaker[] {
    const { phrase } = part;
    if (phrase.pronoun === "first") return { draft: null, kind: quoted ? "none" : "reporter", rules: [quoted ? "R0" : "K1"] };
    if (phrase.pronoun === "second") return { draft: null, kind: "none", rules: ["R0"] };
    if (phrase.pronoun) return this.#pronoun(part);
    const speaking = CAPITALS.test(phrase.text) ? this.#cast.surnamed(phrase.text.split(" ").at(-1) as string) : null;
    if (speaking) return this.#speaks(speaking, this.#spokes(speaking, { kind: "named-person", rule: "K3" }), phrase, ["R10"]);
    const own = kindOfPhrase(phrase, this.#agency);
    if (own.kind === "reporter") return { draft: null, kind: "reporter", rules: [own.rule] };
    const chain = part.mention === null || ANYBODY.has(phrase.text.toLowerCase()) ? null : this.#cast.of(part.mention);
    const known = chain && suits(own.kind, phrase, chain) ? chain : null;
    if (
      phrase.plural &&
      phrase.determiner === "the" &&
      (this.#spoke.at(-1)?.length ?? 0) > 1 &&
      PEOPLE.includes(own.kind) &&
      own.kind !== "spokesperson" &&
      !(known && known.found[0]?.article !== "definite")
    )
      return (this.#spoke.at(-1) as readonly ActorDraft[]).map((d) =>
        this.#speaks(d, { kind: (this.#known.get(d) as Known).kind, rule: "K9" }, phrase, ["R6"]),
      );
    const meant = known && PEOPLE.includes(own.kind) && unintroduced(known, phrase) ? this.#focus(own.kind) : null;
    const draft = meant ?? known ?? this.#cast.add(phrase);
    return this.#speaks(draft, this.#kindAs(draft, own, phrase), phrase, [meant ? "R6" : known ? "R1" : "R2"]);
  }

  /**
   * [R6] "The mayor", "the source", where the report brought nobody in by that noun: the last who spoke, if that one can be called
   * so. A word for an official or source without a name is no one who has one.
   */
  #focus(kind: AuthorityKind): ActorDraft | null {
    for (const group of this.#spoke.slice(-REACH).reverse()) {
      const [draft] = group;
      const known = draft && this.#known.get(draft);
      if (!draft || !known || group.length > 1 || known.plural || !PEOPLE.includes(known.kind)) continue;
      if ((kind === "named-person") === isNamedPerson(draft)) return draft;
    }
    return null;
  }

  /** The kind by the words, unless they only point to somebody whom the report names or describes elsewhere. */
  #kindAs(draft: ActorDraft, own: Kind, phrase: Phrase): Kind {
    if (own.kind === "organisation" && isNamedPerson(draft) && calledSo(draft, phrase))
      return this.#spokes(draft, { kind: "named-person", rule: "K9" });
    const what = draft.found[0]?.kind;
    if (own.rule === FALLBACK && !draft.named && what !== undefined && what !== "person")
      return { kind: what === "organisation" ? "organisation" : "document", rule: FALLBACK };
    if (!PEOPLE.includes(own.kind) || phrase.person) return this.#spokes(draft, own);
    if (own.kind === "spokesperson") return own;
    if (isNamedPerson(draft) && !phrase.plural) return this.#spokes(draft, { kind: "named-person", rule: "K9" });
    const before = this.#known.get(draft);
    if (before && PEOPLE.includes(before.kind) && own.kind !== "official-unnamed") return { kind: before.kind, rule: "K9" };
    const first = describing(draft);
    if (first && own.kind === "named-person" && !phrase.capital) {
      // "the minister": nobody has a name for, so an official like any other
      return { kind: "official-unnamed", rule: "K9" };
    }
    return own;
  }

  /** Whoever is called a spokesperson anywhere speaks as one. */
  #spokes(draft: ActorDraft, own: Kind): Kind {
    const says = own.kind === "named-person" && draft.roles.some(({ title }) => SPOKES.test(title));
    return says ? { kind: "spokesperson", rule: "K2" } : own;
  }

  #pronoun({ phrase, mention }: SourceMention): Speaker | readonly Speaker[] {
    const chain = mention === null ? null : this.#cast.of(mention);
    const own = chain && !chain.nobody && fits(phrase, chain) && !this.#joint(phrase);
    const found = own ? [chain] : this.#before(phrase);
    if (!found)
      return {
        draft: null,
        kind: phrase.pronoun === "thing" ? "organisation" : phrase.pronoun === "many" ? "unnamed" : "none",
        rules: ["R0"],
      };
    const rule = own ? (phrase.pronoun === "relative" ? "R5" : "R3") : "R4";
    return found.map((draft) => {
      const kind = this.#known.get(draft)?.kind ?? this.#kindOf(draft);
      return this.#speaks(draft, { kind, rule: "K9" }, phrase, [rule]);
    });
  }

  /** "They" behind two who spoke side by side are these two. */
  #joint = (phrase: Phrase): boolean => phrase.pronoun === "many" && (this.#spoke.at(-1)?.length ?? 0) > 1;

  /** [R4] Who spoke last of those that a pronoun can stand for. */
  #before(phrase: Phrase): readonly ActorDraft[] | null {
    const fitting = (group: readonly ActorDraft[]): boolean => {
      const [first] = group.map((d) => this.#known.get(d) as Known);
      const several = group.length > 1 || first?.plural;
      if (!first) return false;
      if (phrase.pronoun === "person") return PEOPLE.includes(first.kind) && !several;
      if (phrase.pronoun === "many") return several || first.kind === "organisation";
      return phrase.pronoun === "thing" && !PEOPLE.includes(first.kind) && !several;
    };
    return this.#spoke.slice(-REACH).findLast(fitting) ?? null;
  }

  /** Kind of an actor that has not spoken yet, by its names or its first noun phrase. */
  #kindOf(draft: ActorDraft): AuthorityKind {
    if (isNamedPerson(draft)) return this.#spokes(draft, { kind: "named-person", rule: "K3" }).kind;
    const kinds = { medium: "other-media", document: "document", person: "unnamed", group: "unnamed" } as const;
    const first = describing(draft);
    if (first) return kindOfPhrase(this.#cast.phrase(first), this.#agency).kind;
    return kinds[draft.kind as keyof typeof kinds] ?? "organisation";
  }

  #speaks(draft: ActorDraft, { kind, rule }: Kind, phrase: Phrase, rules: readonly string[]): Speaker {
    draft.speaks = true;
    if (!phrase.pronoun && !phrase.person && draft.kind !== "office") draft.describe(descriptorOf(phrase));
    if (draft.kind === null || (draft.kind === "person" && !draft.named && KIND[kind] !== "person"))
      draft.kind = phrase.plural && KIND[kind] === "person" ? "group" : KIND[kind];
    if (!this.#known.has(draft)) this.#known.set(draft, { kind, plural: phrase.plural || draft.kind === "group" });
    return { draft, kind, rules: [...rules, rule] };
  }
}

export const isNamedPerson = (draft: ActorDraft): boolean => draft.kind === "person" && draft.named;

/** Whether an actor is called by these very words elsewhere, as a person. */
const calledSo = (draft: ActorDraft, { words }: Phrase): boolean => draft.fullNames.has(words.join(" ").toLowerCase());

/** Whether words of such a kind can be of this actor: what only a body or document is called is no named person, nor the reverse. */
function suits(kind: AuthorityKind, phrase: Phrase, draft: ActorDraft): boolean {
  if (kind === "organisation" && calledSo(draft, phrase)) return true;
  if (kind === "document") return !draft.named || draft.kind === "document";
  if (kind === "organisation" || kind === "other-media" || phrase.plural) return !isNamedPerson(draft);
  return true;
}

/** A definite noun for one person that nothing before it explains. */
const unintroduced = (draft: ActorDraft, phrase: Phrase): boolean =>
  phrase.determiner === "the" &&
  !phrase.plural &&
  !phrase.capital &&
  !draft.named &&
  draft.kind === "person" &&
  draft.found[0] !== undefined &&
  (draft.found[0].article === "definite" || contains(phrase.core, draft.found[0].head));

/** Its first noun phrase. */
const describing = (draft: ActorDraft) => draft.nominals[0]?.span ?? null;

/** Whether a pronoun can stand for such an actor. */
function fits(phrase: Phrase, draft: ActorDraft): boolean {
  if (phrase.pronoun === "person") return draft.kind === "person" || draft.kind === null;
  if (phrase.pronoun === "thing") return draft.kind !== "person";
  if (phrase.pronoun === "many") return !isNamedPerson(draft);
  return true;
}

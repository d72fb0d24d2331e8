/** Who speaks: the actor of each source, by its own words, its mention, or who spoke before. No speaker rather than a wrong one. */
import type { AuthorityKind } from "../../records/vocabulary.js";
import { SPOKES, type Kind, kindOfPhrase } from "./authority.js";
import type { Cast, Draft } from "../actors/actors.js";
import { type Phrase } from "../actors/phrase.js";
import type { Noticed, Part } from "./notice.js";

/** One who speaks, with the kind of authority and the rules that said so. */
export interface Speaker {
  readonly draft: Draft | null;
  readonly kind: AuthorityKind;
  readonly rules: readonly string[];
}

/** What is known of an actor from its earlier sources. */
interface Known {
  /** Kind by the first source that describes or names it. */
  kind: AuthorityKind;
  readonly plural: boolean;
}

const UNNAMED: readonly AuthorityKind[] = ["official-unnamed", "unnamed", "spokesperson"];
const PEOPLE: readonly AuthorityKind[] = ["named-person", ...UNNAMED];

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
  readonly #cast: Cast;
  readonly #agency: string | null;
  readonly #known = new Map<Draft, Known>();
  /** Those who spoke, the latest last. */
  readonly #spoke: Draft[] = [];

  constructor(cast: Cast, agency: string | null) {
    this.#cast = cast;
    this.#agency = agency;
  }

  /** All who speak side by side. Call in text order: a pronoun takes who spoke before. */
  of({ parts, quoted }: Noticed): Speaker[] {
    return parts.map((part) => this.#one(part, quoted));
  }

  #one(part: Part, quoted: boolean): Speaker {
    const { phrase } = part;
    if (phrase.pronoun === "first" && !quoted) return { draft: null, kind: "reporter", rules: ["K1"] };
    if (phrase.pronoun) return this.#pronoun(part);
    const own = kindOfPhrase(phrase, this.#agency);
    if (own.kind === "reporter") return { draft: null, kind: "reporter", rules: [own.rule] };
    const known = part.mention === null ? null : this.#cast.of(part.mention);
    const draft = known ?? this.#cast.add(phrase);
    return this.#speaks(draft, this.#kindAs(draft, own, phrase), phrase, [known ? "R1" : "R2"]);
  }

  /** The kind by the words, unless they only point to somebody whom the report names or describes elsewhere. */
  #kindAs(draft: Draft, own: Kind, phrase: Phrase): Kind {
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
  #spokes(draft: Draft, own: Kind): Kind {
    const says = own.kind === "named-person" && draft.roles.some(({ title }) => SPOKES.test(title));
    return says ? { kind: "spokesperson", rule: "K2" } : own;
  }

  #pronoun({ phrase, mention }: Part): Speaker {
    const chain = mention === null ? null : this.#cast.of(mention);
    const found = chain && !chain.nobody && fits(phrase, chain) ? { draft: chain, rule: phrase.pronoun === "relative" ? "R5" : "R3" } : this.#before(phrase);
    if (!found) return { draft: null, kind: phrase.pronoun === "thing" ? "organisation" : phrase.pronoun === "many" ? "unnamed" : "none", rules: ["R0"] };
    const kind = this.#known.get(found.draft)?.kind ?? this.#kindOf(found.draft);
    return this.#speaks(found.draft, { kind, rule: "K9" }, phrase, [found.rule]);
  }

  /** [R4] Who spoke last of those that a pronoun can stand for. */
  #before(phrase: Phrase): { draft: Draft; rule: string } | null {
    const draft = this.#spoke.slice(-3).findLast((d) => {
      const known = this.#known.get(d) as Known;
      return phrase.pronoun === "person"
        ? PEOPLE.includes(known.kind) && !known.plural
        : phrase.pronoun === "many"
          ? known.plural || known.kind === "organisation"
          : phrase.pronoun === "thing" && !PEOPLE.includes(known.kind);
    });
    return draft ? { draft, rule: "R4" } : null;
  }

  /** Kind of an actor that has not spoken yet, by its names or its first noun phrase. */
  #kindOf(draft: Draft): AuthorityKind {
    if (isNamedPerson(draft)) return this.#spokes(draft, { kind: "named-person", rule: "K3" }).kind;
    const kinds = { medium: "other-media", document: "document", person: "unnamed", group: "unnamed" } as const;
    const first = describing(draft);
    if (first) return kindOfPhrase(this.#cast.phrase(first), this.#agency).kind;
    return kinds[draft.kind as keyof typeof kinds] ?? "organisation";
  }

  #speaks(draft: Draft, { kind, rule }: Kind, phrase: Phrase, rules: readonly string[]): Speaker {
    draft.speaks = true;
    if (draft.kind === null) draft.kind = phrase.plural && KIND[kind] === "person" ? "group" : KIND[kind];
    if (!this.#known.has(draft)) this.#known.set(draft, { kind, plural: phrase.plural || draft.kind === "group" });
    this.#spoke.push(draft);
    return { draft, kind, rules: [...rules, rule] };
  }
}

export const isNamedPerson = (draft: Draft): boolean => draft.kind === "person" && draft.named;

/** Its first noun phrase. */
const describing = (draft: Draft) => draft.found.find((m) => m.form === "nominal")?.span ?? null;

/** Whether a pronoun can stand for such an actor. */
function fits(phrase: Phrase, draft: Draft): boolean {
  if (phrase.pronoun === "person") return draft.kind === "person" || draft.kind === null;
  if (phrase.pronoun === "thing") return draft.kind !== "person";
  return true;
}

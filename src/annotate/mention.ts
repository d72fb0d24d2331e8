/** What is known of one mention of somebody or something. */
import type { Span } from "../text/span.js";

export type Form = "name" | "nominal" | "pronoun";

export type Article = "definite" | "indefinite" | "none";

/** A word that stands for somebody or something, with its phrase. */
export interface Mention {
  /** The words of the mention: of a name without titles, of a noun phrase without appositions and relative clauses. */
  readonly span: Span;
  /** The whole phrase that the head governs. */
  readonly phrase: Span;
  readonly head: Span;
  readonly form: Form;
  /** What the head is said to be: person, organisation, place, event, time, object, thing. */
  readonly kind: string;
  /** Type of the name, if it is one. */
  readonly entity: string | null;
  /** Grammatical number of the head. */
  readonly plural: boolean;
  /** By its first word: "the official", "an official" or "two officials", "officials". */
  readonly article: Article;
  /** Whether it stands like a name, one word or more with a capital and no article, inside its sentence or by the names' head. */
  readonly proper: boolean;
  /** Whether it is a clause's subject; whether it is the source of an attribution. */
  readonly subject: boolean;
  readonly speaks: boolean;
  /** Whether it is a source that names nobody. */
  readonly anonymous: boolean;
  /** Where its sentence starts. */
  readonly sentence: number;
  /** Where its paragraph starts. */
  readonly paragraph: number;
  /** By its sentence's grammar: where the heads of those start whom it cannot stand for, and of the one that a pronoun must. */
  readonly apartFrom: readonly number[];
  readonly sameAs: number | null;
  /** In a quotation: where the heads of those start who are said to say it. */
  readonly utteredBy: readonly number[];
  /** Head of the mention that this one stands in apposition to ("Hill, a doctor,"), if any. */
  readonly appositionTo: Span | null;
  /** Of a person's name, the description with a preposition right before it ("the head of the customs service"), if any. */
  readonly description: Span | null;
  /** Head of the subject that it is said of ("Hill is a doctor"), if any. */
  readonly saidOf: Span | null;
  /** Words of the phrase in lower case, less articles; and the head's. */
  readonly words: readonly string[];
  readonly headWord: string;
  /** Words of the name in lower case, without what the phrase adds to it; none where it is no name. */
  readonly name: readonly string[];
  /** Antecedent scores' sides: [this mention's, the antecedent's, being new]. */
  readonly vector: Float32Array;
}

/** The words by which a source has a mention: a name with the title before it, without what follows a comma. */
export const wordsAsSource = ({ form, phrase, span }: Mention): Span => (form === "name" ? [Math.min(phrase[0], span[0]), span[1]] : span);

/**
 * [P16] Whom the grammar of its sentence keeps a pronoun from: the object of a clause is not its subject ("Venn urged him"), the subject is
 * none of the others in its clause, nor a name below it ("She told parliament that Venn lied"), and of two who are joined by "and" neither
 * is the other. [P17] "Himself" is the subject of its clause. Who "with him" or "behind her" is stays open: "Venn took it with her".
 */
import type { Children } from "../mention-phrase.js";
import type { ParsedSentence, Token } from "../parse.js";

/** Prepositions whose object is not the subject of the clause. */
const APART = new Set([
  "to",
  "on",
  "upon",
  "of",
  "by",
  "against",
  "for",
  "at",
  "from",
  "about",
  "after",
  "over",
  "towards",
  "toward",
  "per",
]);
/** A clause that says what the subject is: what follows is no other. */
const COPULAR = new Set(["become", "becomes", "became", "remain", "remains", "remained", "was", "is", "are", "were", "been", "be"]);
/** Behind these the object of the clause above acts: "accused him of hiding". */
const OF_OBJECT = new Set(["of", "from", "for", "into"]);
const CLAUSES_UP = 4; // clauses that are looked up through for a subject
const OBJECTS = new Set(["obj", "iobj"]);
const REFLEXIVE = /^(?:him|her)self$|^themselves$/;

/** What the grammar tells of the pronoun at a token: tokens that it cannot stand for, and one that it must. */
export interface Bound {
  readonly apart: readonly number[];
  readonly same: number | null;
}

const NOBODY: Bound = { apart: [], same: null };

/** One sentence, looked at for what binds its pronouns. `wordAt` gives a token in lower case. */
export class Binding {
  readonly #sentence: ParsedSentence;
  readonly #children: Children;
  readonly #wordAt: (token: number) => string;

  constructor(sentence: ParsedSentence, children: Children, wordAt: (token: number) => string) {
    this.#sentence = sentence;
    this.#children = children;
    this.#wordAt = wordAt;
  }

  /** Of the personal pronoun at token `n`. */
  of(n: number): Bound {
    const word = this.#wordAt(n);
    const { relation, head } = this.#at(n);
    if (head < 0 || /^(?:his|hers|their|theirs|its)$/.test(word)) return NOBODY;
    const partners = this.#conjuncts(n);
    // "her eyes", which the parse takes for an object now and then
    const possessive = relation === "nmod:poss" || (word === "her" && /^(?:NOUN|ADJ)$/.test(this.#sentence[n + 1]?.tag ?? ""));
    if (possessive) return { apart: partners, same: null };
    if (REFLEXIVE.test(word)) return { apart: [], same: this.#subjects(this.#clauseOf(n), n)[0] ?? null };
    const subject = /^(?:he|she|they)$/.test(word);
    const clause = this.#clauseOf(n);
    if (subject) return { apart: [...partners, ...this.#below(clause, n)], same: this.#topic(n) };
    return { apart: [...partners, ...(this.#isApart(n) ? this.#subjects(clause, n) : []), ...this.#owners(n)], same: null };
  }

  /** [P83] Of whom a sentence says that it is about them, right before its subject at token `n`: "As for Venn, he said", "For Venn, she is". */
  #topic(n: number): number | null {
    const opening = this.#wordAt(0) === "as" && this.#wordAt(1) === "for" ? 2 : this.#wordAt(0) === "for" ? 1 : 0;
    if (opening === 0 || this.#wordAt(n - 1) !== ",") return null;
    for (let k = opening; k < n - 1; k++) {
      const { head, tag } = this.#at(k);
      if (tag === "PROPN" && (head < 0 || head >= n)) return k;
    }
    return null;
  }

  /** Those who are joined to the name or noun at a token by "and" or "or". */
  joinedTo = (n: number): readonly number[] => this.#conjuncts(n);

  #at = (n: number): Token => this.#sentence[n] as Token;

  #childrenOf = (n: number): readonly number[] => this.#children[n] ?? [];

  /** The verb, or what stands for one, that a token is an argument of: that of the first where it is joined to others. */
  #clauseOf(n: number): number {
    let at = n;
    while (this.#at(at).relation === "conj" && this.#at(this.#at(at).head).tag !== "VERB" && this.#at(at).head >= 0) at = this.#at(at).head;
    return this.#at(at).head;
  }

  /** Whether the subject of its clause is somebody else: it is an object, or stands behind a preposition that says so. */
  #isApart(n: number): boolean {
    const cases = this.#childrenOf(n).filter((c) => this.#at(c).relation === "case" && c < n);
    const before = this.#wordAt(n - 1);
    if (cases.length > 0) return cases.some((c) => APART.has(this.#wordAt(c)));
    return OBJECTS.has(this.#at(n).relation) || APART.has(before) || this.#at(n).relation.startsWith("nsubj");
  }

  /** Whose the noun is that the pronoun stands under: "Venn's attack on him". */
  #owners(n: number): number[] {
    const { head, relation } = this.#at(n);
    if (!relation.startsWith("nmod")) return [];
    return this.#childrenOf(head).filter((c) => this.#at(c).relation === "nmod:poss");
  }

  /** All that are joined to a token by "and" or "or". */
  #conjuncts(n: number): number[] {
    const { relation, head } = this.#at(n);
    const first = relation === "conj" ? head : n;
    if (this.#at(first).tag === "VERB") return [];
    return [first, ...this.#joined(first)].filter((c) => c !== n);
  }

  #joined = (n: number): number[] => this.#childrenOf(n).filter((c) => this.#at(c).relation === "conj" && this.#at(c).tag !== "VERB");

  /** The subjects of a clause, its own or those that it has from the clause above, less `but`. */
  #subjects(clause: number, but: number): number[] {
    let at = clause;
    for (let steps = 0; at >= 0 && steps < CLAUSES_UP; steps++) {
      const own = this.#childrenOf(at).filter((c) => c !== but && this.#isSubject(c, at));
      if (own.length > 0) {
        const relative = this.#at(at).relation.endsWith(":relcl") && own.some((c) => /^(?:who|that|which)$/.test(this.#wordAt(c)));
        const subjects = own.flatMap((c) => [c, ...this.#joined(c)]);
        return relative ? [...subjects, this.#at(at).head] : subjects;
      }
      const { relation, head } = this.#at(at);
      if (head < 0) return [];
      if (relation === "acl") return [head];
      if (!(relation === "conj" || relation === "xcomp" || relation === "advcl" || (relation === "ccomp" && this.#isInfinitive(at))))
        return [];
      const object = relation === "conj" ? undefined : this.#controller(at, head, but);
      if (object !== undefined) return object === but ? [] : [object, ...this.#joined(object)];
      at = head;
    }
    return [];
  }

  /** "The parse takes a subject for an object now and then": what stands before the verb is its subject. */
  #isSubject(n: number, clause: number): boolean {
    const { relation, tag } = this.#at(n);
    if (/^(?:him|her|them|me|us)$/.test(this.#wordAt(n))) return false;
    return /^nsubj(?::pass)?$/.test(relation) || (n < clause && OBJECTS.has(relation) && /^(?:PROPN|NOUN)$/.test(tag));
  }

  #isInfinitive = (n: number): boolean => this.#childrenOf(n).some((c) => this.#at(c).relation === "mark" && this.#wordAt(c) === "to");

  /** The object above that acts in the clause at token `n`: "asked Venn to help him", "accused Venn of betraying him". */
  #controller(n: number, above: number, but: number): number | undefined {
    const object = this.#childrenOf(above).find((c) => c > above && c < n && this.#isObject(c));
    if (object === undefined || object === but) return undefined;
    const marks = this.#childrenOf(n).filter((c) => this.#at(c).relation === "mark");
    const asked = this.#at(n).relation !== "advcl" && !this.#wordAt(above).startsWith("promis");
    return asked || marks.some((c) => OF_OBJECT.has(this.#wordAt(c))) ? object : undefined;
  }

  #isObject = (n: number): boolean => OBJECTS.has(this.#at(n).relation) || /^(?:him|them)$/.test(this.#wordAt(n));

  /** What a subject is not: the other arguments of its clause, and every name that stands behind it below its verb. */
  #below(clause: number, n: number): number[] {
    if (clause < 0) return [];
    const predicate = this.#childrenOf(clause).some((c) => this.#at(c).relation === "cop") || COPULAR.has(this.#wordAt(clause));
    const found = this.#childrenOf(clause).filter((c) => c > n && !predicate && this.#isOther(c));
    const stack = [...this.#childrenOf(clause)].filter((c) => c > n);
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (this.#at(at).tag === "PROPN") found.push(at);
      stack.push(...this.#childrenOf(at));
    }
    return found;
  }

  #isOther(n: number): boolean {
    const { relation } = this.#at(n);
    return OBJECTS.has(relation) || (relation.startsWith("obl") && this.#isApart(n));
  }
}

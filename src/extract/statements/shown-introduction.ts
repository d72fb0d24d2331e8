/**
 * [S23] [S24] Words that the sentence before them introduces: "Novak wrote in a letter on Tuesday:" and a block quotation, or a paragraph.
 * A block quotation has its bounds; of plain paragraphs the next one is taken, unless it reads as the report's own, and those after it
 * only as long as somebody speaks of himself in them.
 */
import type { ScoredAttribution } from "../../annotate/attribution.js";
import { type Mention, wordsAsSource } from "../../annotate/mention.js";
import type { NestedAttribution } from "../../annotate/nested/nested-attribution.js";
import type { Token } from "../../annotate/parse.js";
import type { Part } from "../../records/vocabulary.js";
import { contains, overlapping, overlaps, type Span, wordsOf } from "../../text/span.js";
import { phraseAt } from "../actors/phrase.js";
import type { Grammar } from "../grammar.js";
import { subjectOf } from "./cue-syntax.js";
import { type Introduction, namedIntroduction } from "./shown-heading.js";
import { inFirstPerson, type Quotations, type ShownLine, unquoted } from "./shown-lines.js";
import { type ShownQuotation, shown } from "./shown-quotation.js";
import { signatureOf } from "./shown-signature.js";

const SAYS = new RegExp(
  `^(?:${[
    "sa(?:id|ys|ying)|wr(?:ote|ites|iting)|reads?|reading|post(?:ed|s|ing)|tweet(?:ed|s|ing)|add(?:ed|s|ing)|repl(?:ied|ies|ying)",
    "respond(?:ed|s|ing)|answer(?:ed|s|ing)|told|tells|stat(?:ed|es|ing)|declar(?:ed|es|ing)|announc(?:ed|es|ing)|explain(?:ed|s|ing)",
    "continu(?:ed|es|ing)|conclud(?:ed|es|ing)|comment(?:ed|s|ing)|not(?:ed|es|ing)|remark(?:ed|s|ing)|warn(?:ed|s|ing)|insist(?:ed|s|ing)",
    "argu(?:ed|es|ing)|urg(?:ed|es|ing)|testif(?:ied|ies|ying)|recall(?:ed|s|ing)|publish(?:ed|es|ing)|issu(?:ed|es|ing)|shar(?:ed|es|ing)",
    "e-?mail(?:ed|s|ing)|text(?:ed|s|ing)|messag(?:ed|es|ing)|begins?|began|open(?:s|ed)|ends|ended|went|puts?|had|has|quot(?:ed|es|ing)",
    "thank(?:ed|s|ing)|apologi[sz](?:ed|es|ing)|promis(?:ed|es|ing)|complain(?:ed|s|ing)|cautioned|lament(?:ed|s)|reflect(?:ed|s)|asks?|asked",
  ].join("|")})$`,
  "iu",
);
/** Verbs that say nothing by themselves: "had this to say", "went on", "put it this way", "shared the following". */
const WEAK = /^(?:had|has|went|puts?|began|begins?|open(?:s|ed)|ends|ended|issu\w+|publish\w+|shar\w+|quot\w+)$/iu;
const FOLLOWS = /\b(?:this|following|statements?|letters?|post(?:s|ed)?|messages?|notes?|by saying)\b[^:]*:?\s*$/iu;
/** What is told in the report's own words, point by point. */
const IN_OTHER_WORDS = /\b(?:points?|highlights?|takeaways?|summary|things|facts|reasons|numbers|options|conditions|below|timeline)\b/iu;
const COLON = /:[\s—–―-]*$/u;
/** Parts that can introduce something. */
const INTRODUCING: readonly Part[] = ["paragraph", "standfirst"];
const NO_SPEAKER = new Set(["first", "second"]);
const BEHIND_VERB = 140; // characters between the verb and the end of its sentence
const MOST_PARAGRAPHS = 12; // of one quotation in plain text
const CLAUSE_WORDS = 4;

/** The last verb of saying in the line's last sentence whose subject is known, with that. */
function introducing(text: string, grammar: Grammar, line: ShownLine): Introduction | null {
  const n = grammar.sentenceAt(line.span[1] - 1);
  const sentence = grammar.sentences[n];
  if (!sentence || grammar.spanOf(n)[0] < line.span[0]) return null;
  const words = wordsOf(text, grammar.spanOf(n));
  if (IN_OTHER_WORDS.test(words)) return null;
  for (const token of [...sentence].reverse()) {
    const verb = wordsOf(text, token.span);
    if (!SAYS.test(verb) || line.span[1] - token.span[1] > BEHIND_VERB) continue;
    if (WEAK.test(verb) && !FOLLOWS.test(text.slice(token.span[0], line.span[1]))) continue;
    const source = subjectWords(text, grammar, token, sentence);
    if (source) return { cue: token.span, source, bare: false };
  }
  return null;
}

/** What stands before a noun in its phrase. */
const BEFORE_NOUN = /^(?:det|amod|compound|nmod:poss|nummod|case)/u;

/** The subject of a verb, by the parse; or the name right before it where the parse has none. */
function subjectWords(text: string, grammar: Grammar, verb: Token, sentence: readonly Token[]): Span | null {
  const at = sentence.indexOf(verb);
  if (sentence.some((t) => t.head === at && /:pass$/.test(t.relation))) return null;
  const subject = subjectOf(grammar, verb.span);
  const from = (sentence[0] as Token).span[0];
  const found = subject ?? grammar.headedIn([from, verb.span[0]]).findLast((m) => endsAt(grammar, m, verb.span[0]));
  const mention = found === undefined ? undefined : (grammar.mentions[found] as Mention);
  const source = mention ? (nameBehind(text, grammar, mention, verb) ?? wordsAsSource(mention)) : nounOf(sentence, at);
  return source === null || NO_SPEAKER.has(phraseAt(text, source, []).pronoun ?? "") ? null : source;
}

/** [S72] The name between commas behind a subject that has none: "its president, Dolly Fenton, says:". */
function nameBehind(text: string, grammar: Grammar, { form, span }: Mention, verb: Token): Span | null {
  if (form !== "nominal") return null;
  const named = grammar
    .headedIn([span[1], verb.span[0]])
    .map((n) => grammar.mentions[n] as Mention)
    .find((m) => m.form === "name" && m.entity === "person" && /^,\s*$/u.test(text.slice(span[1], m.span[0])));
  return named && /^,(?: \d{1,3},)?\s*$/u.test(text.slice(named.span[1], verb.span[0])) ? named.span : null;
}

/** The noun that is a verb's subject, with what stands before it: no mention, as things are ("The ruling says:"). */
function nounOf(sentence: readonly Token[], verb: number): Span | null {
  const n = sentence.findIndex((t) => t.head === verb && t.relation === "nsubj");
  const noun = sentence[n];
  if (!noun) return null;
  const own = sentence.filter((t, k) => k < n && t.head === n && BEFORE_NOUN.test(t.relation));
  return [Math.min(noun.span[0], ...own.map((t) => t.span[0])), noun.span[1]];
}

const endsAt = ({ mentions }: Grammar, n: number, at: number): boolean => {
  const m = mentions[n] as Mention;
  return Math.abs(m.span[1] - at) <= 1 && m.form !== "pronoun" && m.kind !== "time" && m.kind !== "thing";
};

/** What of a section introduces something, and what it introduces. */
export class Introductions {
  readonly #text: string;
  readonly #grammar: Grammar;
  readonly #lines: readonly ShownLine[];
  readonly #quotations: Quotations;
  readonly #outermost: readonly ScoredAttribution[];

  /** @param lines of the section and what follows it @param found what the network found in the section */
  constructor(text: string, grammar: Grammar, lines: readonly ShownLine[], quotations: Quotations, found: readonly NestedAttribution[]) {
    this.#text = text;
    this.#grammar = grammar;
    this.#lines = lines;
    this.#quotations = quotations;
    this.#outermost = found.filter((l) => l.within === null).map((l) => l.attribution);
  }

  /** The quotation that a line introduces; null where it introduces none. */
  at(n: number): ShownQuotation | null {
    const line = this.#lines[n] as ShownLine;
    const next = this.#lines[n + 1];
    if (!next?.read || !line.read || line.markup.quotation !== null || !INTRODUCING.includes(line.part)) return null;
    const block = next.markup.quotation !== null;
    const filled = this.#quotations.fill(this.#text, next);
    const colon = COLON.test(wordsOf(this.#text, line.span));
    if (!block && !colon && !filled) return null;
    const intro = colon || block ? introducing(this.#text, this.#grammar, line) : null;
    const own = intro ? this.#sayings(line, intro) : [];
    // a sentence introduces what it does not say itself
    if (intro && own.some(([start]) => !(block && colon) || start < intro.cue[0])) return null;
    if (block && !colon && this.#isRepeated(n + 1)) return null;
    const found = intro ?? namedIntroduction(this.#text, this.#grammar, line, { colon });
    if (!found) return null;
    const contents = block ? this.#block(n + 1) : this.#paragraphs(n + 1, found, filled);
    if (contents.length === 0 || this.#isSaid(contents, line)) return null;
    return shown(intro ? (block ? "S23" : "S24") : "S27", { sources: [found.source], cue: found.cue, contents });
  }

  /** [S66] The quotation that the same line leads to by a noun: "Message from the captain, Ana Novak: “…”"; null where it has none. */
  inside(n: number): ShownQuotation | null {
    const { span, read, part, markup } = this.#lines[n] as ShownLine;
    const piece = overlapping(this.#quotations.pieces, span);
    if (!read || !piece || markup.quotation !== null || !INTRODUCING.includes(part) || piece[0] <= span[0]) return null;
    const ahead: Span = [span[0], piece[0]];
    const ends = /^[\s.,!?]*$/u.test(this.#text.slice(Math.min(piece[1], span[1]), span[1]));
    if (!ends || !/:\s*$/u.test(wordsOf(this.#text, ahead)) || this.#outermost.some((a) => a.contents.some((c) => overlaps(c, piece))))
      return null;
    const found = namedIntroduction(this.#text, this.#grammar, { ...(this.#lines[n] as ShownLine), span: ahead }, { colon: true });
    if (!found || found.bare || wordsOf(this.#text, found.cue) === ":") return null;
    return shown("S66", { sources: [found.source], cue: found.cue, contents: [piece] });
  }

  /** What the network has the line's speaker say in the line itself. */
  #sayings(line: ShownLine, { cue }: Introduction): Span[] {
    const own = this.#outermost.filter((a) => overlaps(a.cue, cue)).flatMap((a) => a.contents);
    return own.filter((c) => contains(line.span, c) && wordsOf(this.#text, c).split(/\s+/).length >= CLAUSE_WORDS);
  }

  /** A pull quote: words that the report has elsewhere. */
  #isRepeated(n: number): boolean {
    const words = wordsOf(this.#text, (this.#lines[n] as ShownLine).span).replace(/^[“"‘]+|[”"’.,!?]+$/gu, "");
    return this.#text.indexOf(words) !== this.#text.lastIndexOf(words);
  }

  /** Whether what would be shown is said there by a sentence of its own: “…,” she said. */
  #isSaid(contents: readonly Span[], line: ShownLine): boolean {
    return this.#outermost.some(
      ({ cue, sources, contents: said }) =>
        sources.length > 0 && !overlaps(cue, line.span) && said.some((c) => contents.some((o) => overlaps(o, c))) && this.#isOutside(cue),
    );
  }

  #isOutside(cue: Span): boolean {
    return (
      overlapping(this.#quotations.pieces, cue) === undefined &&
      overlapping(this.#quotations.pieces, [cue[0] - 3, cue[1] + 3]) !== undefined
    );
  }

  /** A block quotation less who signs it. */
  #block(from: number): Span[] {
    const block = this.#lines[from]?.markup.quotation;
    const found: Span[] = [];
    for (let n = from; this.#lines[n]?.markup.quotation === block; n++) {
      const { span, read } = this.#lines[n] as ShownLine;
      if (read && signatureOf(this.#text, this.#lines, n) === null) found.push(span);
    }
    return found;
  }

  /** The next paragraph, and those behind it that are certain. */
  #paragraphs(from: number, { source, bare }: Introduction, filled: boolean): readonly Span[] {
    const next = this.#lines[from] as ShownLine;
    if (filled) return this.#quotations.opening(next) ?? [];
    if (next.part !== "paragraph" || this.#quotations.opening(next) !== null || !this.#isTheirs(next, source)) return [];
    const found = [next.span];
    if (bare && !inFirstPerson(this.#text, next.span, this.#quotations.pieces)) return [];
    if (!inFirstPerson(this.#text, next.span, this.#quotations.pieces)) return found;
    for (let n = from + 1; n < from + MOST_PARAGRAPHS; n++) {
      const line = this.#lines[n];
      if (!line?.read || line.part !== "paragraph" || this.#quotations.opening(line) !== null) break;
      if (!inFirstPerson(this.#text, line.span, this.#quotations.pieces) || this.#isReported(line)) break;
      found.push(line.span);
    }
    return found;
  }

  /** Whether a paragraph can be the words of whoever is introduced: it speaks in the first person, or tells of nobody who says something. */
  #isTheirs(line: ShownLine, source: Span): boolean {
    const words = wordsOf(this.#text, line.span);
    if (COLON.test(words) || /^[([]/.test(words)) return false;
    if (inFirstPerson(this.#text, line.span, this.#quotations.pieces)) return !this.#isReported(line);
    const name = wordsOf(this.#text, source).split(/\s+/).at(-1) ?? "";
    const named = /^\p{Lu}/u.test(name) && unquoted(this.#text, line.span, this.#quotations.pieces).includes(name);
    return !named && !this.#outermost.some((a) => a.sources.length > 0 && contains(line.span, a.cue));
  }

  /** Whether quoted words there are told by the report: “We will sail,” he said. */
  #isReported(line: ShownLine): boolean {
    return this.#outermost.some(
      (a) =>
        contains(line.span, a.cue) &&
        a.sources.length > 0 &&
        this.#isOutside(a.cue) &&
        a.sources.every((s) => phraseAt(this.#text, s, []).pronoun !== "first"),
    );
  }
}

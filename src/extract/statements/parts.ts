/** Which mention each part of a source is. */
import type { Mention } from "../../model/mentions.js";
import type { Token } from "../../model/parse.js";
import { lastStartingAt, type Span } from "../../text/span.js";
import type { Phrase } from "../actors/phrase.js";
import type { Grammar } from "../grammar.js";

/** A phrase and the number of its mention: in its section, then in the report; of a relative pronoun that of what it stands for. */
export interface Part {
  readonly phrase: Phrase;
  readonly mention: number | null;
}

const FITTING = 0.5; // share of the longer of two spans that a mention and a phrase must have in common

/** The mention that is this phrase: by its pronoun, its name, or its head. */
export function mentionOf(grammar: Grammar, phrase: Phrase): number | null {
  const { mentions } = grammar;
  const at = (n: number) => mentions[n] as Mention;
  if (phrase.person) {
    const { person } = phrase;
    return grammar.headedIn(person).find((n) => at(n).entity === "person") ?? null;
  }
  const common = (n: number): number => {
    const [a, b] = [at(n).span, phrase.core];
    if (at(n).head[1] === b[1] && a[0] <= b[0]) return 1; // the same noun, and more behind it
    return (Math.min(a[1], b[1]) - Math.max(a[0], b[0])) / Math.max(a[1] - a[0], b[1] - b[0]);
  };
  const best = grammar.headedIn(phrase.core).sort((a, b) => common(b) - common(a))[0];
  return best !== undefined && common(best) >= FITTING ? best : null;
}

/** [R5] What a relative pronoun stands for: the noun whose clause it opens, else the mention just before it. */
function antecedentOf(text: string, grammar: Grammar, span: Span): number | null {
  const before = justBefore(text, grammar, span);
  const wrong = before !== null && /^who/i.test(text.slice(...span)) && (grammar.mentions[before] as Mention).kind === "place";
  const near = wrong ? null : before;
  // "Kaine is a lawyer who": Kaine
  const saidOf = near === null ? null : (grammar.mentions[near] as Mention).saidOf;
  if (saidOf) return grammar.headedAt(saidOf) ?? near;
  // the parse hangs ", who" on the first of a list; the name right before it is the likelier
  if (near !== null && (grammar.mentions[near] as Mention).entity === "person") return near;
  const own = grammar.headIn(span);
  for (let n = own?.n ?? -1, steps = 0; own && n >= 0 && steps < CLAUSES; steps++) {
    const { relation, head } = own.sentence[n] as Token;
    if (RELATIVE.test(relation) && head >= 0) return grammar.headedAt((own.sentence[head] as Token).span) ?? near;
    n = head;
  }
  return near;
}

const RELATIVE = /^(?:acl|advcl):relcl$/;
const CLAUSES = 4; // steps up from a pronoun to its clause
const GAP = 60; // characters looked back over for a stop

/** The mention that ends where a relative clause begins. */
function justBefore(text: string, { mentions }: Grammar, span: Span): number | null {
  const end = span[0] - (/[,\s]*$/u.exec(text.slice(Math.max(0, span[0] - GAP), span[0]))?.[0].length ?? 0);
  let n = lastStartingAt(mentions, end, (m) => m.head[0]);
  for (let steps = 0; n >= 0 && steps < CLAUSES; n--, steps++) {
    const m = mentions[n] as Mention;
    if (Math.abs(m.span[1] - end) <= 1 || Math.abs(m.phrase[1] - end) <= 1) return n;
  }
  return null;
}

/** A phrase with its mention. */
export const partFor = (text: string, grammar: Grammar, phrase: Phrase): Part => ({
  phrase,
  mention: phrase.pronoun === "relative" ? antecedentOf(text, grammar, phrase.span) : mentionOf(grammar, phrase),
});

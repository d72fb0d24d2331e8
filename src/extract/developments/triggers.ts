/** Words that may tell the state of a matter, with what they tell it of: by verb, by idiom, by noun, by adjective. */
import { predicateAt } from "../predicates/predicate.js";
import type { SentenceTree } from "../predicates/sentence-tree.js";
import { ofAdjective } from "./adjective-trigger.js";
import { isAsPlanned } from "./as-planned.js";
import { ofNoun } from "./noun-trigger.js";
import type { Trigger } from "./trigger.js";
import { ofVerb } from "./verb-trigger.js";

const NOMINAL = /^(?:NOUN|PROPN|PRON|NUM|DET)$/;

/** All of a sentence, in text order. */
export function triggersIn(tree: SentenceTree): Trigger[] {
  return tree.tokens.flatMap((token, n) => {
    if (!/^(?:VERB|NOUN|ADJ|ADV)$/.test(token.tag) || isAsPlanned(tree, n)) return [];
    const adjective = ofAdjective(tree, n);
    if (adjective) return [adjective];
    const predicate = token.tag === "VERB" || token.tag === "NOUN" ? predicateAt(tree, n) : null;
    if (!predicate) return [];
    // "discussed the release of the bombs": a noun, whatever the parse takes it for
    const isVerb = token.tag === "VERB" && !(n > 0 && /^(?:the|an?)$/.test(tree.word(n - 1)) && tree.tokens[n + 1]?.tag === "ADP");
    const found = isVerb ? (ofVerb(predicate) ?? ofNoun(predicate)) : ofNoun(predicate);
    return found && (found.thing === null || found.kind !== null || NOMINAL.test(tree.token(found.thing.n).tag)) ? [found] : [];
  });
}

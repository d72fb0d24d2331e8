/** A change as a sentence for people, made of what it rests on. */
import { AUTHORITY } from "../../records/authority-kinds.js";
import type { Statement } from "../../records/statement.js";
import type { Finding, FindingSide, Said } from "./finding.js";

/** What a statement of each stance is called. */
const NOUNS: Readonly<Partial<Record<Statement["stance"], string>>> = {
  ...{ confirm: "confirmation", deny: "denial", accuse: "accusation", warn: "warning", threaten: "threat", demand: "demand" },
  ...{ request: "request", promise: "promise", decline: "refusal", praise: "praise", criticise: "criticism", ask: "question" },
  ...{ believe: "belief", intend: "intention", agree: "agreement", doubt: "doubt", show: "finding", propose: "proposal" },
  ...{ support: "support", oppose: "opposition", hope: "hope", decide: "decision" },
};

const LONGEST = 90; // characters of a quote in a line

const quoted = (words: string): string => {
  const flat = words.replace(/\s+/g, " ").replace(/^["“'‘]+|[,.]?["”'’]+$|,$/g, "");
  return `“${flat.length > LONGEST ? `${flat.slice(0, LONGEST).replace(/\s+\S*$/, "")} …` : flat}”`;
};

const nounOf = ({ statement }: Said): string => {
  if (!statement) return "words";
  return statement.negated ? "statement" : (NOUNS[statement.stance] ?? "statement");
};

/** "the minister's denial", "a statement without a source". */
function whose(side: Said): string {
  if (side.speaker === null) return side.statement ? `a ${nounOf(side)} of nobody named` : "the report's own account";
  return `${side.speaker.replace(/\s+/g, " ")}'s ${nounOf(side)}`.replace(/s's /, "s' ");
}

/** "Ana Novak's statement is", "Ana Novak's statement and Petr Hala's denial are". */
function allAre(side: FindingSide): string {
  const all = [...new Set([side, ...side.also].map(whose))];
  return all.length === 1 ? `${all[0]} is` : `${all.slice(0, -1).join(", ")} and ${all.at(-1)} are`;
}

const statementsOf = (side: FindingSide): string => (side.statement ? ` in ${whose(side)}` : " in the report's own account");

const called = (side: FindingSide): string => side.speaker?.replace(/\s+/g, " ") ?? "nobody named";

/** How a stance reads: "assert", "assert, distancing", "not confirm". */
const stanceOf = ({ statement }: FindingSide): string =>
  statement ? `${statement.negated ? "not " : ""}${statement.stance}${statement.tone === "neutral" ? "" : `, ${statement.tone}`}` : "";

const authorityOf = (side: FindingSide): string =>
  side.statement ? `${called(side)} (${AUTHORITY[side.statement.authority.kind]?.label ?? side.statement.authority.kind})` : called(side);

type Sentence = (before: FindingSide | null, after: FindingSide | null) => string;

/** Sentences for what is there on one side alone, and what changed. */
const turned =
  (
    what: string,
    gone: (side: FindingSide) => string,
    added: (side: FindingSide) => string,
    both: (b: FindingSide, a: FindingSide) => string,
  ): Sentence =>
  (before, after) =>
    before && after ? both(before, after) : before ? gone(before) : after ? added(after) : what;

const substitution = (what: string): Sentence =>
  turned(
    what,
    (b) => `${quoted(b.quote)} is gone${statementsOf(b)}`,
    (a) => `${quoted(a.quote)} is new${statementsOf(a)}`,
    (b, a) => `the ${what} ${quoted(b.quote)} is now ${quoted(a.quote)}${statementsOf(a)}`,
  );

const known = (what: string): Sentence =>
  turned(
    what,
    (b) => `the ${what} ${b.quote} is no longer given`,
    (a) => `the ${what} is given now: ${a.quote}`,
    (b, a) => `the ${what} was ${b.quote.replace(/\s+/g, " ")} and is now ${a.quote.replace(/\s+/g, " ")}`,
  );

const LINES: Readonly<Record<Finding["kind"], Sentence>> = {
  "statement-gone": turned(
    "a statement is gone",
    (b) => `${allAre(b)} gone: ${quoted(b.quote)}`,
    (a) => `the report itself no longer says ${quoted(a.quote)}`,
    (b) => `${quoted(b.quote)} is no longer said to be ${whose(b)}: the report says it itself`,
  ),
  "statement-added": turned(
    "a statement is new",
    (b) => `the report itself says ${quoted(b.quote)}`,
    (a) => `${allAre(a)} new: ${quoted(a.quote)}`,
    (_, a) => `${quoted(a.quote)} is now said to be ${whose(a)}: the report said it itself`,
  ),
  speaker: turned(
    "another speaker",
    (b) => `${called(b)} is no longer named as the source`,
    (a) => `${called(a)} is now named as the source`,
    (b, a) => `what ${called(b)} said is now said by ${called(a)}`,
  ),
  authority: turned(
    "another source",
    (b) => `${authorityOf(b)} is no longer given as the source`,
    (a) => `${authorityOf(a)} is now given as the source`,
    (b, a) => `the source was ${authorityOf(b)} and is now ${authorityOf(a)}`,
  ),
  terms: turned(
    "other terms",
    (b) => `the terms on which ${called(b)} spoke are gone: ${quoted(b.quote)}`,
    (a) => `terms on which ${called(a)} spoke are new: ${quoted(a.quote)}`,
    (b, a) => `the terms on which ${called(a)} spoke were ${quoted(b.quote)} and are now ${quoted(a.quote)}`,
  ),
  stance: turned(
    "another verb",
    (b) => `${quoted(b.quote)} is gone`,
    (a) => `${quoted(a.quote)} is new`,
    (b, a) => `${called(a)}: ${quoted(b.quote)} is now ${quoted(a.quote)} (${stanceOf(b)} → ${stanceOf(a)})`,
  ),
  words: turned(
    "other words",
    (b) => `words are gone from ${whose(b)}: ${quoted(b.quote)}`,
    (a) => `words are new in ${whose(a)}: ${quoted(a.quote)}`,
    (b, a) => `the words of ${whose(a)} changed: ${quoted(b.quote)} is now ${quoted(a.quote)}`,
  ),
  number: substitution("number"),
  date: substitution("date"),
  name: substitution("name"),
  correction: turned(
    "a correction",
    (b) => `a correction was taken away: ${quoted(b.quote)}`,
    (a) => `a correction was added: ${quoted(a.quote)}`,
    (b, a) => `the correction ${quoted(b.quote)} is now ${quoted(a.quote)}`,
  ),
  headline: turned(
    "another headline",
    (b) => `the headline ${quoted(b.quote)} is gone`,
    (a) => `the headline ${quoted(a.quote)} is new`,
    (b, a) => `the headline ${quoted(b.quote)} is now ${quoted(a.quote)}`,
  ),
  published: known("day of publication"),
  modified: known("time of the last change"),
  byline: known("by-line"),
};

/** @param alone whether nothing else changed */
export function lineOf({ kind, before, after }: Finding, alone: boolean): string {
  const line = LINES[kind](before, after);
  return kind === "headline" && alone ? `${line}; nothing else changed in meaning` : line;
}

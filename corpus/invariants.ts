/**
 * What must never stand in a document, whatever the report: each rule reads the document alone, so corpus, evals, made-up texts and
 * real ones are held to the same. `evals/invariants.ts` counts them over any file of documents.
 */
import { isNameless } from "../src/records/authority-kinds.js";
import type { ReadoutDocument } from "../src/records/document.js";
import type { Statement } from "../src/records/statement.js";
import { contains, type Span } from "../src/text/span.js";

export interface Breach {
  readonly invariant: string;
  readonly statement: Statement;
}

/** A document with what the rules ask of it, looked up once. */
class Facts {
  readonly text: string;
  readonly #actors;
  readonly #headlines: readonly Span[];

  constructor(readonly document: ReadoutDocument) {
    this.text = document.report.text;
    this.#actors = new Map(document.actors.map((a) => [a.id, a]));
    this.#headlines = document.report.anatomy.filter(({ part }) => part === "headline").map(({ span }) => span);
  }

  speakers = (s: Statement) => s.speakers.flatMap((id) => this.#actors.get(id) ?? []);
  /** The words of a span in lower case. */
  words = ([start, end]: Span): string => this.text.slice(start, end).toLowerCase();
  inHeadline = (span: Span): boolean => this.#headlines.some((h) => contains(h, span));
  /** Whether a line ends between two places of the text. */
  broken = (from: number, to: number): boolean => this.text.slice(from, to).includes("\n");
}

type Rule = (s: Statement, facts: Facts) => boolean;

/** "A" alone is the label of an answer. */
const INDEFINITE =
  /^(?:an?(?=\s)|one|another|some|several|many|most|two|three|four|five|few|any|others?|someone|somebody|those|certain|various|dozens|hundreds|thousands)\b/i;
const PRONOUN = /^(?:I|you|he|she|it|we|they|who|which|that|this|those|these|him|her|them|[QA])$/i;
const QUOTED = /["“”„«»]/u;
const DAY = /^\d{4}-\d\d-\d\d/;
const NOT_YET = /\b(?:will|shall|to|going|would|plans?|expected|due|can|may|might|could|should|must)\b/i;

const isNamedPerson = (a: { kind: string; named: boolean }): boolean => a.kind === "person" && a.named;

/** Whether the source's words hold a word of the actor's name: "one of them, Ana Novak". */
const saysName = (words: string | null, name: string): boolean =>
  name.split(/[\s-]+/).some((part) => /^\p{Lu}/u.test(part) && (words ?? "").includes(part));

/** Of two statements, whether another's paragraph lies between the pieces of the first. */
const isBetween = (s: Statement, t: Statement, { broken }: Facts): boolean => {
  const from = (s.content[0] as Span)[1];
  const to = (s.content.at(-1) as Span)[0];
  const source = t.source[0] as Span;
  return from < source[0] && source[1] < to && broken(from, source[0]) && broken(source[1], to);
};

/** By name; true where the invariant is broken. */
export const INVARIANTS: Readonly<Record<string, Rule>> = {
  "no unnamed source is a named person": (s, { speakers }) =>
    (isNameless(s.authority.kind) || INDEFINITE.test(s.speakerText ?? "")) &&
    s.authority.kind !== "spokesperson" &&
    speakers(s).some((a) => isNamedPerson(a) && !saysName(s.speakerText, a.name)),
  "a named person is a person": (s, { speakers }) =>
    s.authority.kind === "named-person" && speakers(s).some((a) => a.kind !== "person" && a.kind !== "office"),
  "a body is no person": (s, { speakers }) =>
    ["organisation", "document", "other-media"].includes(s.authority.kind) && s.speakers.length === 1 && speakers(s).some(isNamedPerson),
  '"it" is no person': (s, { speakers }) => /^it$/i.test(s.speakerText ?? "") && speakers(s).some((a) => a.kind === "person"),
  '"he" and "she" are persons': (s, { speakers }) =>
    /^s?he$/i.test(s.speakerText ?? "") && speakers(s).some((a) => !["person", "office", "unknown"].includes(a.kind)),
  "nobody is called by a pronoun": (s, { speakers }) => speakers(s).some((a) => PRONOUN.test(a.name)),
  "nobody is both he and she": (s, { speakers, words }) =>
    speakers(s).some((a) => {
      const pronouns = new Set(a.mentions.map((m) => words(m.span)));
      return (pronouns.has("he") || pronouns.has("his")) && pronouns.has("she");
    }),
  "a quotation does not cross another's paragraph": (s, facts) =>
    s.within === null &&
    s.content.length > 1 &&
    QUOTED.test(facts.text.slice(...(s.content.at(-1) as Span))) &&
    facts.document.statements.some(
      (t) => t !== s && t.within === null && t.source.length > 0 && t.speaker !== null && t.speaker !== s.speaker && isBetween(s, t, facts),
    ),
  "a headline's words stay in it": (s, { inHeadline }) => {
    const inside = [...s.source, ...s.content].map(inHeadline);
    return s.within === null && inside.includes(true) && inside.includes(false);
  },
  "what was said was not said after the report": (s, { document, words }) => {
    const value = s.saidAt?.value ?? "";
    const published = document.report.published ?? "";
    return (
      DAY.test(value) && DAY.test(published) && value.slice(0, 10) > published.slice(0, 10) && !s.cue.some((c) => NOT_YET.test(words(c)))
    );
  },
};

/** Each invariant that a document breaks, with the statement that does. */
export function breaches(document: ReadoutDocument): Breach[] {
  const facts = new Facts(document);
  return document.statements.flatMap((statement) =>
    Object.entries(INVARIANTS).flatMap(([invariant, isBroken]) => (isBroken(statement, facts) ? [{ invariant, statement }] : [])),
  );
}
